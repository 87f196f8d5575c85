import { expect, test } from "@/tests/e2e/fixtures";
import { uniqueWord } from "@/tests/e2e/records";

const onDay = (edtf: string) => ({ edtf, asStated: null, inferred: false });
const spokesperson = { positions: [{ title: "Spokesperson", rank: "spokesperson" }] };

test("GIVEN a sentence that another speaker repeats WHEN it is looked up THEN the two are compared word by word", async ({
  page,
  records,
}) => {
  const word = uniqueWord();
  const sentence = `Our efforts to bring ${word} home continue every single day of the year.`;
  const first = await records.statement({ text: sentence, saidOn: onDay("2024-02-13") });
  const repeated = sentence.replace("efforts", "tireless efforts");
  await records.statement({ text: repeated, saidOn: onDay("2024-03-13") });

  await page.goto(first.path);
  await page.getByRole("link", { name: "Wording", exact: true }).click();
  const row = page.getByRole("listitem").filter({ hasText: "29 days after it" });
  await expect(row).toContainText("has 12 of this statement’s 13 words");
  await row.getByRole("link", { name: "Compare word by word" }).click();

  await expect(page.getByRole("heading", { name: "Compare two statements" })).toBeVisible();
  await expect(page.getByText("The second was said 29 days after the first.")).toBeVisible();
  await expect(page.getByText("13 words stand in both: of 13 in the first and 14")).toBeVisible();
  const second = page.locator("section").filter({ hasText: "Second statement" });
  await expect(second.locator("ins")).toHaveText("[only in the second: tireless]");
  await expect(
    page.locator("section").filter({ hasText: "First statement" }).locator("del"),
  ).toHaveCount(0);
  await page.getByRole("link", { name: "Change places" }).click();
  await expect(page.getByText("The second was said 29 days before the first.")).toBeVisible();
  await expect(page.locator("section del")).toHaveText("[only in the first: tireless]");
});

test("GIVEN a speaker's words WHEN two are chosen by keyboard THEN they are compared, and one alone asks for another", async ({
  page,
  records,
}) => {
  const speaker = await records.person(spokesperson);
  const said = (text: string, day: string, holderPosition: string) => {
    const over = { text, holderPosition, saidOn: onDay(day), speaker: { id: speaker.id } };
    return records.statement({ ...over, cases: [{ case: { id: caseRecord.id } }] });
  };
  const caseRecord = await records.caseRecord();
  const word = uniqueWord();
  await said(`No such person is in our care, ${word}.`, "2023-01-05", "denies");
  await said(`She is being asked about it, ${word}.`, "2023-02", "acknowledges_other_explanation");
  await said(`She was being asked about it, ${word}.`, "2023-02-07", "denies");

  await page.goto(`/people/${speaker.id}`);
  await page.getByRole("link", { name: "Words", exact: true }).click();
  const entry = (words: string) => page.getByRole("listitem").filter({ hasText: words }).first();
  await expect(entry("She is being asked")).toContainText("was: Denies the detention");
  await expect(entry("She is being asked")).toContainText("Spokesperson");
  await expect(entry("She was being asked")).toContainText(
    "the dates do not prove which came first",
  );
  await expect(entry("No such person")).not.toContainText("Position changed");

  await page.getByRole("checkbox", { name: "Compare the statement of February 2023" }).focus();
  await page.keyboard.press("Space");
  const compare = page.getByRole("button", { name: "Compare the two chosen" });
  await compare.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Choose the second statement" })).toBeVisible();
  await page.getByLabel("Words").fill(word);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("link", { name: "She was being asked" }).click();
  await expect(page.getByText("Their dates do not prove which was said first.")).toBeVisible();
  await expect(page.locator("section ins")).toHaveText("[only in the second: was]");

  await page.goto(`/people/${speaker.id}/words`);
  for (const day of ["5 January 2023", "7 February 2023"]) {
    await page.getByRole("checkbox", { name: `Compare the statement of ${day}` }).check();
  }
  await compare.click();
  await expect(page.getByText("The second was said 33 days")).toBeVisible();
});

test("GIVEN a word and a name that are no longer said WHEN the words of the case are opened THEN both are told, with the statements behind them", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord();
  const speaker = await records.person(spokesperson);
  const said = (text: string, day: string, mention: string) =>
    records.statement({
      ...{ text, saidOn: onDay(day), speaker: { id: speaker.id } },
      cases: [{ case: { id: caseRecord.id }, mention }],
    });
  await said("She is wrongfully detained.", "2023-01-05", "named");
  await said("We think of all who are away.", "2023-06-05", "one_of_a_group");
  await said("We go on with our quiet talks.", "2024-01-05", "alluded_to");

  await page.goto(caseRecord.path);
  await page.getByRole("link", { name: "Words over time" }).click();
  const sides = page.getByRole("table", { name: /Statements with each word/ });
  await expect(sides.getByRole("row", { name: /^wrongfully/ })).toContainText(
    "not since 5 January 2023, in 2 statements",
  );
  const named = page.getByRole("table", { name: "By side" }).nth(1);
  await expect(named).toContainText("1 by allusion, 1 as one of a group");
  await expect(page.getByRole("img", { name: /with and without “wrongfully”/ })).toBeVisible();

  await page.getByLabel("Other words or phrases, divided by commas").fill("quiet talks, zebra");
  await page.getByRole("button", { name: "Follow" }).click();
  await expect(sides.getByRole("row", { name: /^zebra/ })).toContainText("never, in 3");
  await expect(sides.getByRole("row", { name: /^quiet talks/ })).toContainText("1 of 1");
  await sides
    .getByRole("row", { name: /^wrongfully/ })
    .getByRole("link", { name: /not since/ })
    .click();
  await expect(page.getByRole("heading", { name: "Statements behind a figure" })).toBeVisible();
  await expect(
    page.getByText("without “wrongfully”, surely said after 5 January 2023"),
  ).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("link", { name: "We go on with our quiet talks." })).toBeVisible();
});

test("GIVEN somebody outside the team WHEN a hidden case's words or a hidden statement are asked for THEN there is nothing", async ({
  page,
  records,
  faults,
}) => {
  faults.expect(/status of 404/);
  const hidden = await records.caseRecord({ visibility: "restricted" }, "admin");
  const cases = [{ case: { id: hidden.id }, mention: "named" }];
  const secret = await records.statement({ cases }, "admin");
  const open = await records.statement();
  for (const address of [
    ...[`${hidden.path}/words`, `${hidden.path}/words/statements`, `${hidden.path}/coverage`],
    ...[`${secret.path}/wording`, `/statements/compare?a=${open.id}&b=${secret.id}`],
    `/statements/compare?a=${secret.id}`,
  ]) {
    expect((await page.goto(address))?.status()).toBe(404);
  }
});
