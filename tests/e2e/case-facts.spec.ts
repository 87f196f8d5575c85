import { database } from "@/lib/db/client";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { expect, test } from "@/tests/e2e/fixtures";
import { CorrectFactPage, FactsPage } from "@/tests/e2e/pages/fact-pages";
import { RecordForm } from "@/tests/e2e/pages/record-form";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import type { TestRecords } from "@/tests/e2e/records";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });

async function aCaseWithFacts(records: TestRecords) {
  const caseRecord = await records.caseRecord();
  const editor = await records.actor();
  const cited = { newSource: { title: "A fictional notice", exactWords: "under guard at home" } };
  const fact = { caseId: caseRecord.id, ...cited };
  await recordStatus(editor, { ...fact, status: "pretrial", since: on("2020-04") });
  const step = { kind: "charge", details: "Measuring ice.", happenedOn: on("2021-07-02") };
  await recordLegalStep(editor, { ...fact, ...step });
  return caseRecord;
}

test("GIVEN a status recorded wrongly WHEN it is corrected THEN the case shows it so, with its source's exact words, and the history keeps both", async ({
  page,
  records,
}) => {
  const { path } = await aCaseWithFacts(records);
  await page.goto(path);
  await page.getByRole("link", { name: "Facts on file", exact: true }).click();
  const facts = new FactsPage(page);
  await expect(facts.entry("Status history", "Pretrial detention")).toContainText(
    "under guard at home",
  );
  await facts.follow("Correct Pretrial detention");
  const form = new CorrectFactPage(page);
  await expect(page.getByLabel("Status", { exact: true })).toHaveValue("pretrial");
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "House arrest" });
  await form.fillDate("Since", { month: "May" });
  await form.submit();
  await facts.shouldBeOpen();
  const entry = facts.entry("Status history", "House arrest");
  await expect(entry).toContainText("May 2020");
  await expect(entry).toContainText("under guard at home");
  await page.goto(`${path}/history`);
  const entries = page.getByRole("main").getByRole("listitem");
  const newest = entries.filter({ hasText: "corrected status" });
  await expect(newest).toContainText("Pretrial detention");
  await expect(newest).toContainText("House arrest");
});

test("GIVEN somebody else corrected an entry first WHEN a second editor saves THEN both versions stand side by side and nothing is lost", async ({
  page,
  openAs,
  records,
}) => {
  const { id, path } = await aCaseWithFacts(records);
  const fact = await database().caseFact.findFirstOrThrow({
    where: { caseId: id, kind: "legal_step" },
  });
  const edit = `${path}/facts/${fact.id}/edit`;
  const second = await records.user("editor");
  const otherPage = await openAs(null);
  await (await new SignInPage(otherPage).open(edit)).signIn(second.email, TEST_PASSWORD);
  const [mine, theirs] = [new CorrectFactPage(page), new CorrectFactPage(otherPage)];
  const details = "What was charged, decided or sentenced";
  await mine.goto(edit);
  await theirs.goto(edit);
  await theirs.page.getByLabel(details).fill("Measuring ice without a permit.");
  await theirs.submit();
  await new FactsPage(theirs.page).shouldBeOpen();
  await mine.page.getByLabel(details).fill("Revealing how thick ice is.");
  await mine.submit();
  const panel = page.getByRole("region", { name: /Someone else changed this record/ });
  await expect(panel).toContainText("Measuring ice without a permit.");
  await expect(panel).toContainText(second.name);
  await expect(page.getByLabel(details)).toHaveValue("Revealing how thick ice is.");
  await mine.submit();
  await expect(new FactsPage(page).section("Legal proceedings")).toContainText("Revealing how");
});

test("GIVEN two sources with two dates WHEN one is chosen THEN the case uses it, says why, and names the other", async ({
  page,
  records,
}) => {
  const { path } = await records.caseRecord();
  const form = new RecordForm(page, "Record date");
  await form.goto(`${path}/detention-dates/new`);
  await form.fillDate("Date that the source gives", { day: "1", month: "March", year: "2020" });
  await form.openPart("Add a new source");
  await page.getByLabel("Title of the source").fill("A letter from home");
  await form.submit();
  const facts = new FactsPage(page);
  await facts.shouldBeOpen();
  await expect(facts.entry("Date of detention", "4 March 2020")).toContainText("Chosen");
  await facts.follow("Use this date (1 March 2020)");
  const choice = new RecordForm(page, "Use this date");
  await choice.submit();
  await choice.shouldShowErrors(["Enter why this date is the right one"]);
  await page.getByLabel("Why is this the right date?").fill("The court counts from it.");
  await choice.submit();
  await facts.shouldBeOpen();
  await expect(facts.entry("Date of detention", "1 March 2020")).toContainText("The court counts");
  await page.goto(path);
  const main = page.getByRole("main");
  await expect(main).toContainText("since 1 March 2020");
  await expect(main).toContainText("Chosen because: The court counts from it.");
  await expect(main).toContainText("Other dates given: 4 March 2020");
  await page.goto(`${path}/edit`);
  await expect(main).toContainText("Correct it or choose another");
  await page.getByLabel("Summary").fill("Still held.");
  await page.getByRole("button", { name: "Save case" }).click();
  await expect(main).toContainText("since 1 March 2020");
});

test.describe("GIVEN no scripts", () => {
  test.use({ javaScriptEnabled: false, role: null });

  test("WHEN a legal step is given a state, removed after a question, and restored THEN it comes back with it", async ({
    page,
    records,
  }) => {
    const { path } = await aCaseWithFacts(records);
    const signIn = await new SignInPage(page).open(`${path}/facts`);
    await signIn.signIn(TEST_ACCOUNTS.editor.email, TEST_PASSWORD);
    const facts = new FactsPage(page);
    await facts.follow("Record where it stands (Charge)");
    await page.getByLabel("Where it stands").selectOption({ label: "Withdrawn" });
    await page.getByRole("button", { name: "Record where it stands" }).click();
    await facts.shouldBeOpen();
    await expect(facts.section("Legal proceedings")).toContainText("Withdrawn");
    await facts.remove("Charge");
    await expect(facts.section("Legal proceedings")).toContainText("No legal step is on record.");
    await facts.restore("Charge");
    await facts.shouldBeOpen();
    await expect(facts.section("Legal proceedings")).toContainText("Withdrawn");
    await expect(facts.section("Removed")).toHaveCount(0);
  });
});

test.describe("GIVEN a viewer", () => {
  test.use({ role: "viewer" });

  test("WHEN the facts are opened THEN they can be read, and no form is offered or shown", async ({
    page,
    records,
  }) => {
    const { id, path } = await aCaseWithFacts(records);
    const facts = await new FactsPage(page).open(path);
    await expect(facts.section("Status history")).toContainText("Pretrial detention");
    await expect(page.getByRole("link", { name: /^(Correct|Remove|Record)\b/ })).toHaveCount(1);
    const fact = await database().caseFact.findFirstOrThrow({ where: { caseId: id } });
    for (const form of ["edit", "remove"]) {
      await page.goto(`${path}/facts/${fact.id}/${form}`);
      await expect(page.getByText("Your role does not allow this for this case.")).toBeVisible();
    }
  });
});
