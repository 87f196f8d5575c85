import { readFileSync } from "node:fs";

import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { expect, test } from "@/tests/e2e/fixtures";
import { AddCasePage } from "@/tests/e2e/pages/add-case-page";
import { AddContactPage } from "@/tests/e2e/pages/add-contact-page";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { ExportPage } from "@/tests/e2e/pages/export-page";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { fictionalName, uniqueWord } from "@/tests/e2e/records";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";
import { readPdf, squeezed } from "@/tests/unit/exports/read-pdf";

test.use({ role: null });

function exportSchema() {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync("docs/export.schema.json", "utf8")));
}

test("GIVEN a new user WHEN they log a case, a statement and a contact THEN the export holds it all", async ({
  page,
}) => {
  const person = fictionalName();
  const speaker = fictionalName();
  const words = `We have asked for her release again, ${uniqueWord()}.`;
  const source = `Briefing on ${uniqueWord()}`;
  const task = `Ask about ${uniqueWord()}`;
  const topics = `Visits by her family and ${uniqueWord()}`;

  await test.step("sign in, and open a case from the list", async () => {
    const signIn = await new SignInPage(page).open("/cases");
    await signIn.signIn(TEST_ACCOUNTS.editor.email, TEST_PASSWORD);
    await page.getByRole("link", { name: "Add a case" }).first().click();
    const addCase = new AddCasePage(page);
    await addCase.completeForm({
      newPerson: person,
      holder: "A state authority",
      country: "Kosovo",
      detainedOn: { month: "March", year: "2021" },
      summary: "A fictional case for the tests.",
    });
    await addCase.submit();
    await expect(page.getByRole("heading", { name: person, level: 1 })).toBeVisible();
    await expect(page.getByText("Case added.")).toBeVisible();
  });

  await test.step("add a statement with a new speaker, a new source and a follow-up", async () => {
    await page.getByRole("link", { name: "Add a statement" }).click();
    const addStatement = new AddStatementPage(page);
    await addStatement.completeForm({
      newSpeaker: { name: speaker, office: "Spokesperson" },
      saidOn: { day: "14", month: "8", year: "2023" },
      channel: "Press briefing",
      words,
      wording: "Word for word",
      kinds: ["Call for release"],
      newSource: { title: source, publisher: "The Testing Gazette" },
      followUp: { title: task, dueOn: "2031-01-15" },
    });
    await addStatement.submit();
    const timeline = page.getByRole("main");
    await expect(timeline.getByText(words)).toBeVisible();
    await expect(timeline.getByText("14 August 2023").first()).toBeVisible();
    await expect(timeline.getByText(source).first()).toBeVisible();
    await expect(timeline.getByText(task)).toBeVisible();
  });

  await test.step("add a contact of which only the month is known", async () => {
    await page.getByRole("link", { name: "Add a contact" }).click();
    const addContact = new AddContactPage(page);
    await addContact.completeForm({
      medium: "Consular visit",
      made: "Yes, contact was made",
      happenedOn: { month: "Nov", year: "2022" },
      topics,
    });
    await addContact.submit();
    await expect(page.getByRole("main").getByText(topics)).toBeVisible();
    await expect(page.getByRole("main").getByText("November 2022").first()).toBeVisible();
  });

  const casePath = new URL(page.url()).pathname;
  const exportPage = new ExportPage(page);

  await test.step("export the data, and read it", async () => {
    await page.getByRole("link", { name: "Export summary" }).click();
    const { name, bytes } = await exportPage.download("JSON data", "Full dossier");
    expect(name).toMatch(/\.json$/);
    const data = JSON.parse(bytes.toString("utf8"));
    const validate = exportSchema();
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(data.statements).toHaveLength(1);
    expect(data.statements[0]).toMatchObject({
      text: { text: words },
      date: { edtf: "2023-08-14" },
    });
    expect(data.contacts).toHaveLength(1);
    expect(data.contacts[0]).toMatchObject({ topics: [topics], date: { edtf: "2022-11" } });
    expect(JSON.stringify(data.people)).toContain(speaker);
    expect(JSON.stringify(data.sources)).toContain(source);
  });

  await test.step("export the document, and read it", async () => {
    await exportPage.open(casePath);
    const { name, bytes } = await exportPage.download("PDF", "Full dossier");
    expect(name).toMatch(/\.pdf$/);
    const { text, tagged } = await readPdf(bytes);
    expect(tagged).toBe(true);
    for (const expected of [person, speaker, words, "14 August 2023", "November 2022", topics]) {
      expect(squeezed(text)).toContain(squeezed(expected));
    }
  });

  await test.step("the task waits in the list", async () => {
    await page.goto("/tasks");
    await expect(page.getByRole("link", { name: task })).toBeVisible();
  });
});
