import { expect, type Page } from "@playwright/test";

/** Accounts, for administrators. */
export class AccountsPage {
  constructor(private readonly page: Page) {}

  /** Invites somebody and gives the path of the link, which is shown once. */
  async invite(email: string, role: string): Promise<string> {
    await this.page.goto("/admin/users/invite");
    await this.page.getByLabel("E-mail address").fill(email);
    await this.page.getByLabel(role, { exact: true }).check();
    await this.page.getByRole("button", { name: "Invite", exact: true }).click();
    return this.madeLink();
  }

  async madeLink(): Promise<string> {
    const box = this.page.getByLabel("Link to hand over");
    await expect(box).toBeVisible();
    return new URL(await box.inputValue()).pathname;
  }

  /** Opens an account by its name, found among those of a role. */
  async open(name: string, role: string): Promise<void> {
    await this.page.goto(`/admin/users?role=${role}`);
    const link = this.page.getByRole("link", { name, exact: true });
    const next = this.page.getByRole("link", { name: "Next" });
    while (!(await link.isVisible()) && (await next.isVisible())) await next.click();
    await link.click();
    await expect(this.page.getByRole("heading", { name, level: 1 })).toBeVisible();
  }
}

/** A page that asks for a new password, in front of the signed-in ones. */
export class NewPasswordPage {
  constructor(private readonly page: Page) {}

  async accept(name: string, password: string): Promise<void> {
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Make my account" }).click();
  }

  async choose(password: string): Promise<void> {
    await this.page.getByLabel("New password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Set the password" }).click();
  }
}
