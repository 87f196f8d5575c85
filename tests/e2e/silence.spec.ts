import { expect, test } from "@/tests/e2e/fixtures";
import { CaseSilence } from "@/tests/e2e/pages/case-silence";
import { SettingsPage } from "@/tests/e2e/pages/settings-page";
import { daysAgo, on } from "@/tests/support/silence-factory";

const spokesperson = { positions: [{ title: "Spokesperson", rank: "spokesperson" }] };

test("GIVEN two statements WHEN their case is opened THEN the clocks, the picture and its numbers tell the silence", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord({ detainedOn: on(daysAgo(400)) });
  const speaker = await records.person(spokesperson);
  const cases = [{ case: { id: caseRecord.id }, mention: "one_of_a_group" }];
  const said = { speaker: { id: speaker.id }, cases };
  await records.statement({ ...said, saidOn: on(daysAgo(130)) });
  await records.statement({ ...said, saidOn: on(null, "Monday") });

  const silence = await new CaseSilence(page).open(caseRecord.path);
  const clock = silence.clock("since any official spoke");
  await expect(clock).toHaveText("130 days since any official spoke");
  await expect(silence.section).toContainText("1 undated statement may be later");
  await expect(silence.section).toContainText("without naming the person");
  await expect(
    silence.clock("of detention without a dated word of the holding side"),
  ).toContainText("400 days");
  await expect(silence.section).toContainText(
    "No dated word of any official is on file for 90 days or more, after which a task is raised.",
  );

  await expect(silence.picture).toBeVisible();
  await expect(silence.picture).toContainText("270 days");
  const numbers = await silence.openNumbers();
  await expect(numbers.getByRole("row")).toHaveCount(2);
});

test("GIVEN cases of different silence WHEN the list is sorted by it THEN the longest comes first", async ({
  page,
  records,
}) => {
  const speaker = await records.person(spokesperson);
  const spokenOf = async (days: number) => {
    const caseRecord = await records.caseRecord({ detainedOn: on("1901-01-01") });
    const cases = [{ case: { id: caseRecord.id }, mention: "named" }];
    const about = { speaker: { id: speaker.id }, cases };
    await records.statement({ ...about, saidOn: on(daysAgo(days)) });
    return caseRecord;
  };
  const shorter = await spokenOf(20_000);
  const longer = await spokenOf(20_001);

  await page.goto("/cases");
  await page.getByRole("columnheader", { name: "Silence" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=silence/);
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText(longer.name);
  await expect(rows.nth(1)).toContainText("20,001 days");
  await expect(rows.nth(2)).toContainText(shorter.name);
  await expect(page.getByRole("columnheader", { name: "Silence" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
});

test("GIVEN a case WHEN it is given a threshold of its own THEN a wrong number is refused, and its page goes by the right one", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord({ detainedOn: on(daysAgo(30)) });
  const silence = await new CaseSilence(page).open(caseRecord.path);
  await expect(silence.section).toContainText("After 90 days without a word of any official");

  await page.goto(`${caseRecord.path}/edit`);
  const days = page.getByLabel("Days of silence before a task is raised");
  await expect(page.getByText("Empty: 90 days, as for every case.")).toBeVisible();
  await days.fill("many");
  await page.getByRole("button", { name: "Save case" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(days).toHaveValue("many");
  await days.fill("30");
  await page.getByRole("button", { name: "Save case" }).click();
  await expect(page.getByText("Case saved.")).toBeVisible();
  await expect(silence.section).toContainText("for 30 days or more, after which a task is raised");
});

test.describe("GIVEN an administrator", () => {
  test.use({ role: "admin" });

  test("WHEN the settings are changed THEN wrong numbers are refused and right ones kept", async ({
    page,
  }) => {
    await page.goto("/");
    await page.locator("summary").filter({ hasText: "Signed in as" }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    const settings = new SettingsPage(page);
    await settings.silenceDays.fill("0");
    await settings.submit();
    await settings.shouldShowErrors([
      "Enter after how many days of silence a task is raised, from 1 to 3,650",
    ]);
    await settings.silenceDays.fill("90");
    await settings.organisationName.fill("Testland Watch");
    await settings.submit();
    await expect(page.getByText("Settings saved.")).toBeVisible();
    await expect(settings.organisationName).toHaveValue("Testland Watch");
  });
});

test("GIVEN an editor WHEN the settings are opened THEN the page says whom to ask", async ({
  page,
}) => {
  await page.goto("/settings");
  await expect(page.getByText("Your role does not allow changing the settings.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save settings" })).toHaveCount(0);
});
