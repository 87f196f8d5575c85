import { expect, type Locator, type Page } from "@playwright/test";

/** A source's captured text, as its reader uses it. */
export class ReaderPage {
  constructor(
    readonly page: Page,
    private readonly sourcePath: string,
  ) {}

  async open(query = ""): Promise<this> {
    await this.page.goto(`${this.sourcePath}${query}`);
    await expect(this.text()).toBeVisible();
    return this;
  }

  text(): Locator {
    return this.page.locator("[data-reader]");
  }

  marks(): Locator {
    return this.text().locator("mark");
  }

  /** The bar that says what the selected words can be cited for. */
  bar(): Locator {
    return this.page.getByRole("region", { name: "Selected words" });
  }

  /** Drags the mouse from the first of these words to the last, both in one line of the text. */
  async dragOver(words: string): Promise<void> {
    const box = await this.text().evaluate((reader, wanted) => {
      const walker = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? "").indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: "center" });
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2 };
      }
      throw new Error("These words do not stand in one piece of the text");
    }, words);
    await this.page.mouse.move(box.left + 0.5, box.middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.right - 0.5, box.middle, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Whether the citation of these words is marked as the one the reader came for. */
  async shouldShow(words: string): Promise<void> {
    await expect(this.marks().filter({ hasText: words }).first()).toBeInViewport();
    await expect(this.page).toHaveURL(/#c-/);
  }
}
