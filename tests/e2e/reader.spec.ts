import { database } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { ReaderPage } from "@/tests/e2e/pages/reader-page";
import { uniqueWord, type TestRecords } from "@/tests/e2e/records";
import { openTestServer, urlFor } from "@/tests/support/test-server";

const WORDS = "We have not forgotten you";

/** A source whose captured text holds words of this test alone. */
async function captured(records: TestRecords) {
  const source = await records.source();
  const own = uniqueWord();
  const text = `A report on ${own} 😀.\n\n“${WORDS},” the envoy said.\n\nقال المبعوث: لم ننسكم أبدًا.\n\nThat is all.`;
  const { id: captureId } = await captureText(await records.actor(), { sourceId: source.id, text });
  return { ...source, captureId, text, own };
}

test("GIVEN a captured text WHEN words are selected with the mouse THEN they become a statement that opens at them", async ({
  page,
  records,
}) => {
  const source = await captured(records);
  const reader = await new ReaderPage(page, source.path).open();
  await reader.dragOver(WORDS);
  await expect(reader.bar()).toContainText("5 words selected");
  expect(await violations(page)).toEqual([]);
  await reader.bar().getByRole("link", { name: "New statement" }).click();

  await expect(page.getByLabel("What was said")).toHaveValue(WORDS);
  await expect(page.getByLabel("Exact words in the source").first()).toHaveValue(WORDS);
  const form = new AddStatementPage(page);
  await form.completeForm({
    newSpeaker: { name: `Envoy ${source.own}`, office: "Envoy" },
    channel: "Interview",
    wording: "Word for word",
  });
  await form.submit();

  await expect(page.getByRole("blockquote")).toContainText(WORDS);
  await page.getByRole("link", { name: "Read in place" }).click();
  await reader.shouldShow(WORDS);
  const citation = await database().citation.findFirstOrThrow({ where: { sourceId: source.id } });
  const points = [...source.text].slice(citation.start ?? 0, citation.end ?? 0).join("");
  expect([citation.captureId, points]).toEqual([source.captureId, WORDS]);
});

test("GIVEN a captured text WHEN words are selected with the keyboard alone THEN a record on file cites them", async ({
  page,
  records,
}) => {
  const source = await captured(records);
  const { id, text } = await records.statement();
  await new ReaderPage(page, source.path).open();

  await test.step("the box is reached and opened by its link", async () => {
    await page.getByRole("link", { name: "select with the keyboard" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: /Select words with Shift/ })).toBeFocused();
  });
  await test.step("Shift and the arrow keys select", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    for (let key = 0; key < WORDS.length; key += 1) await page.keyboard.press("Shift+ArrowRight");
    await expect(page.getByText(`5 words selected: “${WORDS}”`)).toBeVisible();
    await page.keyboard.type("x");
    await page.keyboard.press("Delete");
    await expect(page.getByText(`5 words selected: “${WORDS}”`)).toBeVisible();
    await expect(page.getByRole("textbox", { name: /Select words with Shift/ })).toHaveValue(
      source.text,
    );
    expect(await violations(page)).toEqual([]);
  });
  await test.step("Tab leads to what they can be cited for", async () => {
    const existing = page.getByRole("link", { name: "Existing record" });
    for (let key = 0; key < 4; key += 1) {
      if (await existing.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await expect(existing).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Cite these words" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
  await test.step("the record is picked and cited", async () => {
    await page.getByRole("combobox", { name: "Record" }).focus();
    await page.keyboard.type(text);
    await expect(page.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Cite", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Citation added.")).toBeVisible();
  });
  expect(await database().citation.findMany({ where: { statementId: id } })).toMatchObject([
    { captureId: source.captureId, exactWords: WORDS, about: "record" },
  ]);
});

test("GIVEN a cited passage WHEN the captured text is broken in the database THEN Verify names it", async ({
  page,
  records,
}) => {
  const source = await captured(records);
  const at = [...source.text].join("").indexOf(WORDS);
  const start = [...source.text.slice(0, at)].length;
  await records.statement({
    text: WORDS,
    citations: [
      {
        source: { id: source.id },
        ...{ captureId: source.captureId, exactWords: WORDS, start, end: start + WORDS.length },
      },
    ],
  });
  await page.goto(source.path);
  await page.getByRole("link", { name: "Verify" }).click();
  await expect(page.getByText("Everything holds.")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await breakCapture(source.captureId);
  await page.getByRole("link", { name: "Verify again" }).click();
  await expect(page.getByText("2 things do not hold.")).toBeVisible();
  await expect(page.getByText("The text is not the one that was captured")).toBeVisible();
  await expect(page.getByText("Other words stand at the place that is cited")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

/** What somebody with all rights over the server could do: rewrite behind the triggers' back. */
async function breakCapture(captureId: string): Promise<void> {
  const server = await openTestServer();
  const { pathname } = new URL(process.env.VIGIL_APP_DATABASE_URL ?? "");
  await withClient(urlFor(server.ownerUrl, pathname.slice(1)), async (owner) => {
    await owner.query(`ALTER TABLE "Capture" DISABLE TRIGGER USER`);
    await owner.query(
      `UPDATE "Capture" SET "text" = replace("text", 'forgotten', 'forgetten') WHERE "id" = $1`,
      [captureId],
    );
    await owner.query(`ALTER TABLE "Capture" ENABLE TRIGGER USER`);
  });
  await server.release();
}

test.describe("GIVEN no scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("WHEN exact words are typed THEN the passage is found, and a record named by its words cites it", async ({
    page,
    records,
  }) => {
    const source = await captured(records);
    const { id, text } = await records.statement();
    await new ReaderPage(page, source.path).open();
    await page.getByLabel("Exact words").fill("we have not forgotten you");
    await page.getByRole("button", { name: "Find the passage" }).click();
    await expect(page.getByText("They stand here:")).toBeVisible();
    await page.getByRole("link", { name: "Existing record" }).click();
    await page.getByRole("combobox", { name: "Record" }).fill(text);
    await page.getByRole("button", { name: "Cite", exact: true }).click();
    await expect(page).toHaveURL(/#c-/);
    await expect(new ReaderPage(page, source.path).marks().first()).toHaveText(WORDS);
    expect(await database().citation.count({ where: { statementId: id } })).toBe(1);
  });
});
