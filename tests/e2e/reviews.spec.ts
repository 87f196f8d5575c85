import type { Page } from "@playwright/test";

import { database } from "@/lib/db/client";
import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { RecordForm } from "@/tests/e2e/pages/record-form";
import { fictionalName, type TestRecords } from "@/tests/e2e/records";
import { aPlainPdf, aWordFile } from "@/tests/support/document-files";
import { articleAbout, thePeople } from "@/tests/support/review-factory";

/** The source of a page that holds an article about people of this test alone. */
async function aPage(records: TestRecords) {
  const names = { held: fictionalName(), envoy: fictionalName(), minister: fictionalName() };
  const people = await thePeople(await records.actor(), names);
  const paragraphs = articleAbout(names).split("\n\n");
  const html = `<!doctype html><html lang="en"><head>
    <meta property="og:title" content="Envoy speaks of ${names.held}">
    <meta property="article:published_time" content="2023-08-16T10:00:00Z"></head>
    <body><nav>Home</nav><article>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`;
  return { html, names, people };
}

const card = (page: Page, name: string) => page.getByRole("article", { name });
const progress = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();

test("GIVEN the source of an article WHEN it is brought in and gone through with the keyboard THEN records, citations and audit rows are there", async ({
  page,
  records,
}) => {
  const { html, names, people } = await aPage(records);

  await test.step("the page is read into the form, and kept", async () => {
    await new RecordForm(page, "Bring the text in").goto("/imports/new");
    await page.getByLabel("Text", { exact: true }).fill(html);
    await page.getByRole("button", { name: "Bring the text in" }).press("Enter");
    await expect(page.getByText("The page was read")).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(
      `Envoy speaks of ${names.held}`,
    );
    await expect(page.getByLabel("Text", { exact: true })).toHaveValue(articleAbout(names));
    await page.getByRole("button", { name: "Bring the text in" }).press("Enter");
    await progress(page, "0 of 4 reviewed");
    expect(await violations(page)).toEqual([]);
  });

  const where = {
    sourceId: (
      await database().source.findFirstOrThrow({
        where: { title: { contains: names.held } },
      })
    ).id,
  };

  await test.step("the first is accepted, the second edited, the third left out and brought back", async () => {
    await page.keyboard.press("j");
    await expect(card(page, "S1")).toBeFocused();
    await page.keyboard.press("a");
    await progress(page, "1 of 4 reviewed");
    await expect(card(page, "S2")).toBeFocused();
    await page.keyboard.press("e");
    await page.getByLabel("Venue or programme").fill("The podium");
    // Letters that are keys elsewhere are letters here.
    await page.getByLabel("Venue or programme").press("j");
    await page.getByRole("button", { name: "Add statement" }).press("Enter");
    await progress(page, "2 of 4 reviewed");
    await expect(card(page, "S3")).toBeFocused();
    await page.keyboard.press("r");
    await progress(page, "3 of 4 reviewed");
    await page.keyboard.press("k");
    await expect(card(page, "S3")).toBeFocused();
    await page.keyboard.press("u");
    await progress(page, "2 of 4 reviewed");
  });

  await test.step("the rest match people on file, and are accepted together after leaving", async () => {
    await page.goto("/imports");
    await page.getByRole("link", { name: names.held }).press("Enter");
    await expect(card(page, "S3")).toContainText("these words do not name them");
    await page.getByText("Accept all that match people on file (1)").press("Enter");
    await page.getByRole("button", { name: "Accept 1 entry" }).press("Enter");
    await progress(page, "3 of 4 reviewed");
    await card(page, "S3").getByRole("button", { name: "Accept, about" }).press("Enter");
    await progress(page, "4 of 4 reviewed");
    expect(await violations(page)).toEqual([]);
  });

  const citations = await database().citation.findMany({
    where,
    include: { statement: true, contact: true, capture: true },
    orderBy: { start: "asc" },
  });
  expect(citations.map(({ statement, contact }) => statement?.text ?? contact?.medium)).toEqual([
    `${names.held} should come home`,
    "We have not forgotten you, and we will not stop working until you are home",
    "The court has spoken and the matter is closed",
    "phone_call",
  ]);
  for (const { capture, start, end, exactWords } of citations) {
    expect([...(capture?.text ?? "")].slice(start ?? 0, end ?? 0).join("")).toBe(exactWords);
  }
  const ids = citations.map(({ statementId, contactId }) => statementId ?? contactId ?? "");
  const audited = await database().auditEvent.findMany({ where: { subjectId: { in: ids } } });
  expect(audited.map(({ action }) => action).sort()).toEqual([
    ...["contact.added", "statement.added", "statement.added", "statement.added"],
  ]);
  expect(audited.every(({ caseIds }) => caseIds.includes(people.caseId))).toBe(true);
});

test("GIVEN a browser without scripts WHEN an article is reviewed THEN its entries are accepted, left out and undone", async ({
  openAs,
  records,
}) => {
  const { names, people } = await aPage(records);
  const page = await openAs("editor", {
    javaScriptEnabled: false,
    viewport: { width: 375, height: 800 },
  });
  await page.goto("/imports/new");
  const bring = page.getByRole("button", { name: "Bring the text in" });
  const address = page.getByLabel("Or the web address of a page");
  await address.fill("http://127.1/admin");
  await bring.click();
  await expect(page.getByText("leads to a private network").first()).toBeVisible();
  await expect(address).toHaveValue("http://127.1/admin");
  await address.fill("");
  const scanned = aPlainPdf({ contents: ["0 0 10 10 re f"] });
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel("Or a file").setInputFiles({ name, mimeType: "", buffer });
  await choose("book.pdf", Buffer.alloc(10 * 1024 * 1024));
  await bring.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Too large to be sent");
  await page.getByRole("link", { name: "Open the form again" }).click();
  await choose("scanned.pdf", scanned);
  await bring.click();
  await expect(page.getByText("only pictures of pages").first()).toBeVisible();
  const title = `Report on ${names.held}`;
  await choose("report.docx", await aWordFile(articleAbout(names).split("\n\n"), { title }));
  await bring.click();
  await expect(page.getByText("The file was read")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(articleAbout(names));
  await bring.click();
  await card(page, "S1").getByRole("button", { name: "Accept" }).click();
  await progress(page, "1 of 4 reviewed");
  const split = await card(page, "S2").getByRole("link", { name: "Split" }).getAttribute("href");
  await card(page, "S2").getByRole("button", { name: "Leave out" }).click();
  await progress(page, "2 of 4 reviewed");
  await page.goto(split ?? "");
  await expect(page.getByText("This entry was decided already.")).toBeVisible();
  await page.goBack();
  await card(page, "S2").getByRole("button", { name: "Undo" }).click();
  await progress(page, "1 of 4 reviewed");
  await card(page, "S2").getByRole("link", { name: "Split" }).click();
  await page.getByRole("button", { name: "Split the entry" }).click();
  await expect(
    page.getByText("Copy the words with which another entry begins").first(),
  ).toBeVisible();
  await page.getByLabel("Another one begins with the words").fill("and we will not stop");
  await page.getByRole("button", { name: "Split the entry" }).click();
  await progress(page, "1 of 5 reviewed");
  await expect(card(page, "S4")).toContainText("and we will not stop working until you are home");
  await card(page, "S2").getByRole("button", { name: "Undo" }).click();
  await progress(page, "1 of 4 reviewed");
  await page.getByRole("link", { name: "type them" }).click();
  await page.getByLabel("Exact words of the text").fill("was visited by no one for a year");
  await page.getByRole("button", { name: "Find them" }).click();
  await page.getByRole("button", { name: "It is a statement" }).click();
  await expect(page.getByLabel("What was said")).toHaveValue("was visited by no one for a year");
  const said = await database().statement.count({
    where: { cases: { some: { caseId: people.caseId } }, deletedAt: null },
  });
  expect(said).toBe(1);
});
