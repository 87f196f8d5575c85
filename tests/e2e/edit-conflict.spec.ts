import { expect, test } from "@/tests/e2e/fixtures";
import { EditStatementPage } from "@/tests/e2e/pages/edit-statement-page";
import { uniqueWord } from "@/tests/e2e/records";

test("GIVEN two people editing one statement WHEN both save THEN the second sees both versions and may save over", async ({
  page,
  openAs,
  records,
}) => {
  const statement = await records.statement();
  const theirs = `Their words, ${uniqueWord()}.`;
  const mine = `My words, ${uniqueWord()}.`;

  const first = await new EditStatementPage(page).open(statement.path);
  const second = await new EditStatementPage(await openAs("admin")).open(statement.path);

  await first.words().fill(theirs);
  await first.submit();
  await expect(page.getByText("Statement saved.")).toBeVisible();

  await second.words().fill(mine);
  await second.submit();
  await second.shouldShowConflict(mine, theirs);
  await expect(second.words()).toHaveValue(mine);
  await expect(second.page).toHaveTitle(/^Error: /);

  await second.submit();
  await expect(second.page.getByText("Statement saved.")).toBeVisible();
  await expect(second.page.getByRole("blockquote")).toContainText(mine);

  await second.page.getByRole("link", { name: "History" }).click();
  const history = second.page.getByRole("main");
  for (const version of [statement.text, theirs, mine]) {
    await expect(history.getByText(version).first()).toBeAttached();
  }
});
