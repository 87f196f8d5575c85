import type { Page } from "@playwright/test";

import { database } from "@/lib/db/client";
import { expect, test } from "@/tests/e2e/fixtures";
import { AccountsPage, NewPasswordPage } from "@/tests/e2e/pages/account-pages";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { fictionalName, uniqueWord } from "@/tests/e2e/records";
import { TEST_PASSWORD } from "@/tests/support/accounts";
import { codeOf } from "@/tests/support/authenticator";

const NEW_PASSWORD = "eleven wasps in a green jar";

const title = (page: Page, name: string) =>
  expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

async function signInAs(page: Page, email: string, password = TEST_PASSWORD): Promise<void> {
  await (await new SignInPage(page).open("/account")).signIn(email, password);
}

test.describe("GIVEN an administrator", () => {
  test.use({ role: "admin" });

  test("WHEN they invite somebody THEN the link makes one account, once, and tells nobody where it is", async ({
    page,
    openAs,
  }) => {
    const email = `${uniqueWord()}@example.org`;
    const path = await new AccountsPage(page).invite(email, "Contributor");
    const guest = await openAs(null);
    const answer = await guest.goto(path);
    expect(answer?.headers()).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "strict-origin",
    });
    await expect(guest.locator('meta[name="referrer"]')).toHaveAttribute(
      "content",
      "strict-origin",
    );
    await guest.reload();
    await title(guest, "Make your account");
    const form = new NewPasswordPage(guest);
    await form.accept(fictionalName(), "password123");
    await expect(guest.getByRole("alert").filter({ hasText: "tried first" })).toBeVisible();
    await expect(guest.getByLabel("Password", { exact: true })).toHaveValue("");
    await form.accept(fictionalName(), NEW_PASSWORD);
    await expect(guest.getByText("Your account is made")).toBeVisible();
    const signIn = new SignInPage(guest);
    await signIn.signIn(email, NEW_PASSWORD);
    await guest.goto("/account");
    await expect(guest.getByRole("main").getByText("Contributor")).toBeVisible();
    const words: string[] = [];
    for (const gone of [path, "/invitation/unknown", `/reset/${"x".repeat(43)}`]) {
      await guest.goto(gone);
      await title(guest, "This link does not work");
      words.push(await guest.getByRole("main").innerText());
    }
    expect(new Set(words).size).toBe(1);
  });

  test("WHEN they change a role, make a link and disable the account THEN each counts at once", async ({
    page,
    openAs,
    records,
  }) => {
    const { email, name } = await records.user("editor");
    const theirs = await openAs(null);
    await signInAs(theirs, email);
    const accounts = new AccountsPage(page);
    await accounts.open(name, "editor");
    await page.getByLabel("Viewer", { exact: true }).check();
    await page.getByRole("button", { name: "Change the role" }).click();
    await expect(page.getByText("Role changed").first()).toBeVisible();
    await theirs.goto("/cases/new");
    await expect(theirs.getByText("does not allow").first()).toBeVisible();

    await page.getByRole("button", { name: "Make a link for a new password" }).click();
    const path = await accounts.madeLink();
    const elsewhere = await openAs(null);
    await elsewhere.goto(path);
    await new NewPasswordPage(elsewhere).choose(NEW_PASSWORD);
    await expect(elsewhere.getByText("Your new password is set")).toBeVisible();
    await theirs.goto("/account");
    await new SignInPage(theirs).shouldBeShown();
    await new SignInPage(elsewhere).signIn(email, NEW_PASSWORD);

    await page.getByRole("button", { name: "Disable the account" }).click();
    await expect(page.getByText("Account disabled").first()).toBeVisible();
    await elsewhere.goto("/account");
    const signIn = new SignInPage(elsewhere);
    await signIn.shouldBeShown();
    await signIn.submit(email, NEW_PASSWORD);
    await signIn.shouldRefuse(/not right/);
  });

  test("WHEN an editor sends the same requests by hand THEN nothing comes of it", async ({
    page,
    openAs,
    faults,
  }) => {
    faults.expect(/status of 404/);
    const sent = page.waitForRequest((request) => "next-action" in request.headers());
    const [email, another] = [`${uniqueWord()}@example.org`, `${uniqueWord()}@example.org`];
    await new AccountsPage(page).invite(email, "Viewer");
    const request = await sent;
    const { "next-action": action = "", "content-type": type = "" } = await request.allHeaders();
    const editor = await openAs("editor");
    const body = (request.postDataBuffer() ?? Buffer.alloc(0))
      .toString("latin1")
      .replaceAll(email, another);
    const { origin } = new URL(request.url());
    const answer = await editor.request.post("/account", {
      headers: { origin, "next-action": action, "content-type": type, accept: "text/x-component" },
      data: Buffer.from(body, "latin1"),
    });
    expect(await answer.text()).toContain("does not allow this");
    expect(await database().invitation.count({ where: { email: another } })).toBe(0);
    await editor.goto("/");
    await expect(editor.getByRole("link", { name: "Accounts" })).toHaveCount(0);
    for (const path of ["/admin/users", "/admin/users/invite", "/admin/users/invitations"]) {
      await editor.goto(path);
      await title(editor, "Not found");
    }
  });
});

test.describe("GIVEN somebody with an account", () => {
  test.use({ role: null });

  test("WHEN they set up a second step THEN signing in asks for a code, which works once", async ({
    page,
    openAs,
    records,
  }) => {
    const { email } = await records.user("viewer");
    await signInAs(page, email);
    await page.getByRole("link", { name: "Set it up" }).click();
    await page.getByLabel("Present password", { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
    const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
    await page.getByLabel("Code of the app").fill("000000");
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "not right" })).toBeVisible();
    await page.getByLabel("Code of the app").fill(codeOf(secret));
    await page.getByRole("button", { name: "Confirm" }).click();
    const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await expect(codes).toHaveCount(10);
    const [recovery = ""] = await codes.allInnerTexts();
    await page.getByRole("link", { name: "I have kept them" }).click();
    await expect(page.getByText("10 recovery codes are left")).toBeVisible();

    const enter = async (other: Page, code: string) => {
      await (await new SignInPage(other).open("/account")).submit(email, TEST_PASSWORD);
      await title(other, "Second step");
      await other.getByLabel("Code", { exact: true }).fill(code);
      await other.getByRole("button", { name: "Go on" }).click();
    };
    const code = codeOf(secret, 1);
    const second = await openAs(null);
    await enter(second, code);
    await title(second, "My account");
    const third = await openAs(null);
    await enter(third, code);
    await expect(third.getByRole("alert").filter({ hasText: "used already" })).toBeVisible();
    await third.goto("/account");
    await new SignInPage(third).shouldBeShown();
    await enter(third, recovery);
    await expect(third.getByText("9 recovery codes are left")).toBeVisible();

    await third.getByRole("button", { name: "End all other sessions" }).click();
    await expect(third.getByText("All your other sessions have ended").first()).toBeVisible();
    await second.reload();
    await new SignInPage(second).shouldBeShown();
  });

  test("WHEN they change their password THEN other browsers are out and the old one is refused", async ({
    page,
    openAs,
    records,
  }) => {
    const { email } = await records.user("viewer");
    await signInAs(page, email);
    const other = await openAs(null);
    await signInAs(other, email);
    await page.getByRole("link", { name: "Change the password" }).click();
    await page.getByLabel("Present password", { exact: true }).fill(TEST_PASSWORD);
    await page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("Password changed").first()).toBeVisible();
    await expect(page.getByText("This one")).toBeVisible();
    await other.reload();
    const signIn = new SignInPage(other);
    await signIn.shouldBeShown();
    await signIn.submit(email, TEST_PASSWORD);
    await signIn.shouldRefuse(/not right/);
    await expect(other.getByRole("link", { name: "Forgot your password?" })).toHaveCount(0);
  });
});

test.describe("GIVEN a browser without scripts", () => {
  test.use({ role: null, javaScriptEnabled: false });

  test("WHEN somebody is invited and sets up a second step THEN both work, and the codes are shown", async ({
    page,
    openAs,
  }) => {
    const admin = await openAs("admin", { javaScriptEnabled: true });
    const email = `${uniqueWord()}@example.org`;
    await page.goto(await new AccountsPage(admin).invite(email, "Viewer"));
    await new NewPasswordPage(page).accept(fictionalName(), NEW_PASSWORD);
    await new SignInPage(page).signIn(email, NEW_PASSWORD);
    await page.goto("/second-step");
    await page.getByLabel("Present password", { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Begin" }).click();
    const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
    await page.getByLabel("Code of the app").fill(codeOf(secret));
    await page.getByRole("button", { name: "Confirm" }).click();
    const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await expect(codes).toHaveCount(10);
  });
});
