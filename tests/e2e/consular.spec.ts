import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { AddContactPage } from "@/tests/e2e/pages/add-contact-page";
import { RecordConsularEventPage } from "@/tests/e2e/pages/record-consular-event-page";

const day = (words: string) => {
  const [date = "", month = "", year = ""] = words.split(" ");
  return { day: date, month, year };
};

test("GIVEN a case WHEN a notification, a refusal and a visit are logged THEN the figures tell of them", async ({
  page,
  records,
}) => {
  test.setTimeout(150_000);
  const { path } = await records.caseRecord();
  await page.goto(path);
  await page
    .getByRole("navigation", { name: "Parts of this record" })
    .getByRole("link", { name: "Consular access" })
    .click();
  await expect(page.getByText("No step is on file.")).toBeVisible();

  const step = new RecordConsularEventPage(page);
  await step.goto(`${path}/consular/new`);
  await step.submit();
  await step.shouldShowErrors(["Choose what happened"]);
  await step.completeForm({ kind: "Consular post notified", happenedOn: day("20 March 2020") });
  await step.submit();
  await expect(page.getByText("Step of consular access recorded.")).toBeVisible();
  await expect(page.getByText("16 days from the arrest to the first notification")).toBeVisible();

  await step.goto(`${path}/consular/new`);
  await step.completeForm({ kind: "Access refused", happenedOn: { month: "May", year: "2020" } });
  await step.submit();
  await expect(page.getByText("1 refusal of access")).toBeVisible();

  await page.getByRole("link", { name: "Add a consular visit" }).click();
  const contact = new AddContactPage(page);
  await expect(page.getByLabel("How", { exact: true })).toHaveValue("consular_visit");
  await contact.completeForm({
    ...{ medium: "Consular visit", made: "Yes, contact was made" },
    ...{ happenedOn: day("2 June 2020"), topics: "Her health" },
  });
  await contact.submit();
  await expect(page.getByText("Contact added.")).toBeVisible();

  await page.goto(`${path}/consular`);
  await expect(page.getByText("90 days from the arrest to the first visit")).toBeVisible();
  await expect(page.getByText("A consular visit is overdue")).toBeVisible();
  await page.locator("summary").filter({ hasText: "The numbers as a table" }).click();
  const gaps = page.getByRole("table", { name: "Times without a visit longer than 30 days" });
  await expect(gaps.getByRole("row").nth(1)).toContainText("90 days");
  expect(await violations(page)).toEqual([]);

  await page.getByLabel("Days between consular visits").fill("120");
  await page.getByRole("button", { name: "Save interval" }).click();
  await expect(page.getByText("Expected interval saved.")).toBeVisible();
  await expect(page.getByText("In this case a visit is expected every 120 days.")).toBeVisible();
});

test("GIVEN a step WHEN it is corrected, removed and brought back THEN the page follows", async ({
  page,
  records,
}) => {
  const { path } = await records.caseRecord();
  const step = new RecordConsularEventPage(page);
  await step.goto(`${path}/consular/new`);
  await step.completeForm({ kind: "Consular post notified", happenedOn: day("20 March 2020") });
  await step.submit();
  await page.getByRole("link", { name: "Correct consular post notified" }).click();
  await step.fillDate("Date", day("21 March 2020"));
  await page.getByRole("button", { name: "Save correction" }).click();
  await expect(page.getByText("17 days from the arrest to the first notification")).toBeVisible();
  await page.getByRole("button", { name: "Remove consular post notified" }).click();
  await expect(page.getByText("No step is on file.")).toBeVisible();
  await page.locator("summary").filter({ hasText: "Removed (1)" }).click();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("17 days from the arrest to the first notification")).toBeVisible();
});

test.describe("GIVEN a viewer", () => {
  test.use({ role: "viewer" });

  test("WHEN consular access is opened THEN it is read and nothing is offered to change", async ({
    page,
    records,
  }) => {
    const { path } = await records.caseRecord();
    await page.goto(`${path}/consular`);
    await expect(page.getByRole("heading", { name: "Consular access", level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: "Record a step" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Add a consular visit" })).toHaveCount(0);
    await expect(page.getByLabel("Days between consular visits")).toHaveCount(0);
    await page.goto(`${path}/consular/new`);
    await expect(page.getByText("Your role does not allow this for this case.")).toBeVisible();
    await page.goto(`${path}/criteria`);
    await expect(page.getByRole("link", { name: /^Assess/ })).toHaveCount(0);
  });
});
