import { expect, test } from "@/tests/e2e/fixtures";
import { EditStatementPage } from "@/tests/e2e/pages/edit-statement-page";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { uniqueWord } from "@/tests/e2e/records";
import { startSecondApp, type SecondApp } from "@/tests/e2e/second-app";
import { TEST_PASSWORD } from "@/tests/support/accounts";

let other: SecondApp;

test.beforeAll(async () => {
  other = await startSecondApp();
});

test.afterAll(() => other.stop());

test("GIVEN two instances on one database WHEN somebody signs in on one THEN they work on the other, and signing out there ends the session on both", async ({
  openAs,
  records,
}) => {
  const { email, name } = await records.user("editor");
  const page = await openAs(null);
  await (await new SignInPage(page).open("/cases")).signIn(email, TEST_PASSWORD);
  await page.goto(`${other.url}/cases`);
  await expect(page.getByRole("heading", { level: 1, name: "Cases" })).toBeVisible();

  const copied = await page.context().storageState();
  await page.locator("summary").filter({ hasText: name }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await new SignInPage(page).shouldBeShown();
  const thief = await openAs(null, { storageState: copied });
  for (const address of ["/cases", `${other.url}/cases`]) {
    await thief.goto(address);
    await new SignInPage(thief).shouldBeShown();
  }
});

test("GIVEN one statement open on two instances WHEN both save THEN the second is shown both versions, and a form of one is taken by the other", async ({
  page,
  openAs,
  records,
}) => {
  const statement = await records.statement();
  const [mine, theirs] = [`My words, ${uniqueWord()}.`, `Their words, ${uniqueWord()}.`];
  const first = await new EditStatementPage(page).open(statement.path);
  const second = await new EditStatementPage(await openAs("admin")).open(
    other.url + statement.path,
  );
  await first.words().fill(theirs);
  // As a proxy in front may do: the page came from one instance, its form goes to the other.
  await page.route("**/statements/**", async (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.continue();
    const url = other.url + new URL(request.url()).pathname;
    const headers = { ...request.headers(), origin: other.url };
    await route.fulfill({ response: await route.fetch({ url, headers }) });
  });
  await first.submit();
  await expect(page.getByText("Statement saved.")).toBeVisible();
  await second.words().fill(mine);
  await second.submit();
  await second.shouldShowConflict(mine, theirs);
});
