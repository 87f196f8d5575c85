import { count } from "@/lib/auth/throttle";
import { expect, test } from "@/tests/e2e/fixtures";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { TEST_PASSWORD } from "@/tests/support/accounts";

test.use({ role: null });

const MOST = 60;

test("GIVEN somebody who searches and exports without end WHEN the limit is reached THEN each says so, and what was typed is kept", async ({
  page,
  records,
}) => {
  const { email } = await records.user("editor");
  const { id } = await records.actorOf(email);
  const { path } = await records.caseRecord();
  await (await new SignInPage(page).open("/search")).signIn(email, TEST_PASSWORD);

  for (let searched = 1; searched < MOST; searched += 1) await count("search", id);
  await page.goto("/search?q=8080808080");
  await expect(page.getByText("Nothing was found.")).toBeVisible();
  await page.goto("/search?q=8080808080");
  await expect(page.getByText("You have searched very often within a minute.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("8080808080");

  const { origin } = new URL(page.url());
  const form = { kind: "press-line", format: "markdown", audience: "public", recipient: "Testers" };
  const make = () =>
    page.request.post(`${path}/export/file`, { form, headers: { origin }, maxRedirects: 0 });
  for (let made = 1; made < MOST; made += 1) await count("export", id);
  expect((await make()).status()).toBe(200);
  const refused = await make();
  expect(refused.status()).toBe(303);
  await page.goto(refused.headers().location ?? "");
  await expect(page.getByText("You have asked for too many files")).toBeVisible();
  await expect(page.getByLabel("To whom (optional)")).toHaveValue("Testers");
});
