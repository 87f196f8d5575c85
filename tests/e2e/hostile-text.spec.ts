import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { uniqueWord } from "@/tests/e2e/records";

const MARKUP = `<img src=x onerror=alert(1)> </script><script>alert(2)</script> "it's" & &amp; {{7*7}}`;
const BIDI = "آزاده \u202Eoverride\u202C \u2067isolated\u2069 پایان 🕯️";

/** Text such as a hostile source or a careless paste brings, of about 2,000 characters. */
function hostileQuotation(): string {
  const part = `${MARKUP} ${BIDI} ${"unbreakable".repeat(12)} `;
  return `${uniqueWord()} ${part.repeat(8)}`.slice(0, 2_000).trim();
}

test("GIVEN hostile text WHEN it is recorded THEN every page shows exactly that, as text", async ({
  page,
  faults,
}) => {
  const name = `Testa <b>${uniqueWord()}</b> آزاده "نمونه‌ای" 🕯️`;
  const words = hostileQuotation();
  page.on("dialog", (dialog) => {
    faults.record(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });

  const form = await new AddStatementPage(page).open();
  await form.completeForm({
    newSpeaker: { name, office: `Spokesperson ${MARKUP}` },
    channel: "Interview",
    words,
    wording: "Word for word",
    newSource: { title: `Source ${MARKUP}`, publisher: BIDI },
  });
  await form.submit();
  await expect(page.getByText("Statement added.")).toBeVisible();
  expect(await page.getByRole("blockquote").textContent()).toBe(`“${words}”`);
  const path = new URL(page.url()).pathname;

  const pages = [path, `${path}/history`, `${path}/edit`, "/statements", "/people", "/sources"];
  for (const address of [...pages, `/search?q=${encodeURIComponent(words.slice(0, 9))}`]) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("img[src='x'], main b")).toHaveCount(0);
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(spill, `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  await page.goto(`${path}/edit`);
  await expect(page.getByLabel("What was said")).toHaveValue(words);
  await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveValue(name);
});
