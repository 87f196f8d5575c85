"use server";

import { redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";

import { forgetPassed, recallPassed, rememberPassed } from "@/lib/auth/challenge-cookie";
import { SecondStepNeeded, signIn } from "@/lib/auth/next-auth";
import { safeReturnPath } from "@/lib/http/request-path";

export type SignInState = { message: string | null; email: string };
export type CodeState = { message: string | null };

const REFUSED = "The e-mail address or the password is not right. Check both and try again.";
const THROTTLED = "Too many attempts. Wait 15 minutes, then try again.";
const CODES_THROTTLED = `${THROTTLED} Still refused? Ask an administrator to remove your second step.`;
const WRONG_CODE =
  "This code is not right, or was used already. Wait for the next one, or use a recovery code.";
const UNREADABLE =
  "Your second step cannot be read on this server. Use a recovery code, or ask an administrator to remove it.";
const EXPIRED = "Too much time has passed. Sign in again from the start.";

const CODE_REFUSALS: Record<string, string> = {
  expired: EXPIRED,
  throttled: CODES_THROTTLED,
  unreadable: UNREADABLE,
};

const returnPath = (form: FormData) => safeReturnPath(String(form.get("from") ?? ""));

/**
 * Signs in and goes to the page asked for, or to where a code is asked for; says the same words for
 * every wrong pair.
 */
export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "");
  const from = returnPath(form);
  try {
    const password = String(form.get("password") ?? "");
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw error;
    if (!(error instanceof SecondStepNeeded))
      return { message: error.code === "throttled" ? THROTTLED : REFUSED, email };
    await rememberPassed(error.passed);
    redirect(`/sign-in/code?from=${encodeURIComponent(from)}`);
  }
  redirect(from);
}

/** The second step of signing in: a code of the app, or a recovery code. */
export async function signInCodeAction(_previous: CodeState, form: FormData): Promise<CodeState> {
  try {
    const code = String(form.get("code") ?? "");
    await signIn("second-step", { passed: await recallPassed(), code, redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw error;
    return { message: CODE_REFUSALS[error.code] ?? WRONG_CODE };
  }
  await forgetPassed();
  redirect(returnPath(form));
}
