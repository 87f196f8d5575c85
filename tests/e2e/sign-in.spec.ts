import { expect, test } from "@/tests/e2e/fixtures";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";

const REFUSED = /The e-mail address or the password is not right/;
const EDITOR = TEST_ACCOUNTS.editor.email;

test.use({ role: null });

test.describe("GIVEN somebody who is not signed in", () => {
  test("WHEN the e-mail address or the password is wrong THEN the words are the same", async ({
    page,
  }) => {
    const signIn = await new SignInPage(page).open();
    await signIn.submit("nobody@example.org", TEST_PASSWORD);
    await signIn.shouldRefuse(REFUSED);
    const toStranger = await page.getByRole("alert").filter({ hasText: REFUSED }).innerText();
    await signIn.submit(EDITOR, "not this one");
    await signIn.shouldRefuse(REFUSED);
    await expect(page.getByLabel("Email")).toHaveValue(EDITOR);
    expect(await page.getByRole("alert").filter({ hasText: REFUSED }).innerText()).toBe(toStranger);
  });

  test("WHEN they sign in THEN the page they asked for opens", async ({ page }) => {
    const signIn = await new SignInPage(page).open("/statements?kind=pledge");
    await signIn.signIn(EDITOR, TEST_PASSWORD);
    await expect(page).toHaveURL(/\/statements\?kind=pledge$/);
    await expect(page.getByRole("heading", { name: "Statements", level: 1 })).toBeVisible();
  });

  test("WHEN the way back leads to another site THEN the dashboard opens", async ({ page }) => {
    await page.goto("/sign-in?from=//example.com/%5C%5Cexample.com");
    await new SignInPage(page).signIn(EDITOR, TEST_PASSWORD);
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/);
  });

  test("WHEN an account was tried ten times THEN even the right password has to wait", async ({
    page,
    records,
  }) => {
    const { email } = await records.user("viewer");
    const signIn = await new SignInPage(page).open();
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await signIn.submit(email, `wrong ${attempt}`);
      await signIn.shouldRefuse(REFUSED);
    }
    await signIn.submit(email, TEST_PASSWORD);
    await signIn.shouldRefuse(/Too many attempts/);
  });
});

test.describe("GIVEN somebody who has signed in", () => {
  test.beforeEach(async ({ page }) => {
    const signIn = await new SignInPage(page).open("/cases");
    await signIn.signIn(EDITOR, TEST_PASSWORD);
    await expect(page.getByRole("heading", { name: "Cases", level: 1 })).toBeVisible();
  });

  test("WHEN they sign out THEN a copy of their cookie opens nothing", async ({
    page,
    context,
    openAs,
  }) => {
    const copied = await context.storageState();
    await page.locator("summary").filter({ hasText: "Edda Editor" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await new SignInPage(page).shouldBeShown();
    const thief = await openAs(null, { storageState: copied });
    await thief.goto("/cases");
    await new SignInPage(thief).shouldBeShown();
  });

  test("WHEN they leave by “Exit this page” THEN Back shows the sign-in page", async ({ page }) => {
    await page.getByRole("button", { name: "Exit this page" }).click();
    const signIn = new SignInPage(page);
    await signIn.shouldBeShown();
    await page.goBack();
    await signIn.shouldBeShown();
  });

  test("WHEN Shift is pressed three times THEN the session ends", async ({ page }) => {
    await page.waitForLoadState("networkidle");
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    await new SignInPage(page).shouldBeShown();
    await page.goto("/cases");
    await new SignInPage(page).shouldBeShown();
  });
});
