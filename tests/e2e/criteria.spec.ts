import { recordCriterion } from "@/lib/features/criteria/commands/record-criterion";
import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { AssessCriterionPage } from "@/tests/e2e/pages/assess-criterion-page";

const NEEDS_A_SOURCE =
  "Name at least one source. A factor is supported only by what can be shown; without a source, choose “Claimed”";

test("GIVEN a case WHEN a factor is assessed with a source THEN it leaves what is missing; without one it is refused", async ({
  page,
  records,
}) => {
  const { path } = await records.caseRecord();
  const source = await records.source({ reliability: "B", credibility: "2" });
  const missing = page.getByRole("complementary", { name: "What is missing" });
  const three = missing.getByRole("link", { name: "Factor 3", exact: true });

  await page.goto(path);
  await page.getByRole("main").getByRole("link", { name: "Criteria matrix" }).click();
  await expect(page.getByText("11 not assessed")).toBeVisible();
  await expect(three).toBeVisible();

  await page.getByRole("link", { name: "Assess Levinson 3", exact: true }).click();
  const form = new AssessCriterionPage(page);
  await form.completeForm({ assessment: "Supported", reasoning: "They asked for two of theirs." });
  await form.submit();
  await form.shouldShowErrors([NEEDS_A_SOURCE]);
  await expect(page.getByLabel("Reasoning")).toHaveValue("They asked for two of theirs.");

  await form.pick("Source", source.title);
  await page.getByLabel("Exact words in the source").first().fill("Two for one.");
  await form.submit();
  await expect(page.getByText("Finding saved.")).toBeVisible();
  await expect(page.getByText("1 supported, 10 not assessed")).toBeVisible();
  await expect(three).toHaveCount(0);
  const factor = page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: /^Levinson 3:/ }),
  });
  await expect(factor).toContainText("Supported");
  await expect(factor).toContainText("Two for one.");
  await expect(factor).toContainText("Source B, information 2");

  await page.goto(path);
  await expect(page.getByText("Levinson: 1 supported, 10 not assessed")).toBeVisible();
});

test("GIVEN a finding WHEN it is removed THEN its factor is unassessed until it is brought back", async ({
  page,
  records,
}) => {
  const { id: caseId, path } = await records.caseRecord();
  const finding = { caseId, framework: "pace", factor: "b", assessment: "claimed" };
  await recordCriterion(await records.actor(), { ...finding, reasoning: "His lawyer says so." });

  const shown = page.getByRole("region", { name: "Criteria for a political prisoner" });
  await page.goto(`${path}/criteria?framework=pace`);
  await page.getByRole("link", { name: "Change PACE b" }).click();
  await page.getByRole("button", { name: "Remove this finding" }).click();
  await expect(shown.getByText("5 not assessed")).toBeVisible();
  await page.getByRole("link", { name: "Assess PACE b" }).click();
  await page.getByRole("button", { name: "Bring it back as it was" }).click();
  await expect(shown.getByText("1 claimed, 4 not assessed")).toBeVisible();
  await expect(page.getByText("His lawyer says so.")).toBeVisible();
});

test("GIVEN a matrix WHEN it is printed THEN every framework is on paper, and axe finds nothing on the screen", async ({
  page,
  records,
}) => {
  const { id: caseId, path } = await records.caseRecord();
  await recordCriterion(await records.actor(), {
    ...{ caseId, framework: "wgad", factor: "III", assessment: "supported" },
    newSource: { title: "A judgment", exactWords: "heard in private" },
  });
  await page.goto(`${path}/criteria?framework=wgad`);
  expect(await violations(page)).toEqual([]);
  const titles = [
    "Levinson Act factors",
    "Categories of arbitrary detention",
    "Criteria for a political prisoner",
  ];
  const shown = () =>
    Promise.all(titles.map((name) => page.getByRole("heading", { name, level: 2 }).isVisible()));
  expect(await shown()).toEqual([false, true, false]);
  await page.emulateMedia({ media: "print" });
  expect(await shown()).toEqual([true, true, true]);
});
