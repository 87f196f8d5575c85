import { expect, type Page } from "@playwright/test";

/** Where everybody starts. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  /** @param from path to come back to afterwards */
  async open(from?: string): Promise<this> {
    await this.page.goto(from ?? "/sign-in");
    await this.shouldBeShown();
    return this;
  }

  /** Fills the form in and sends it, whatever comes of it. */
  async submit(email: string, password: string): Promise<void> {
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  /** Signs in and waits until another page stands there. */
  async signIn(email: string, password: string): Promise<void> {
    await this.submit(email, password);
    await expect(this.page.getByRole("heading", { name: "Sign in" })).toBeHidden();
  }

  async shouldBeShown(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }

  /** The words of the refusal; the password is to be typed again, which also tells that the answer is there. */
  async shouldRefuse(words: RegExp): Promise<void> {
    await expect(this.page.getByLabel("Password", { exact: true })).toHaveValue("");
    await expect(this.page.getByRole("alert").filter({ hasText: words })).toBeVisible();
  }
}
