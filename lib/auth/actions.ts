"use server";

import { redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";

import { signIn } from "@/lib/auth/next-auth";
import { safeReturnPath } from "@/lib/http/request-path";

export type SignInState = { message: string | null; email: string };

const REFUSED = "The e-mail address or the password is not right. Check both and try again.";
const THROTTLED = "Too many attempts. Wait 15 minutes, then try again.";

/** Signs in and goes to the page asked for; says the same words for every wrong pair. */
export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "");
  try {
    await signIn("credentials", {
      email,
      password: String(form.get("password") ?? ""),
      redirect: false,
    });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw error;
    return { message: error.code === "throttled" ? THROTTLED : REFUSED, email };
  }
  redirect(safeReturnPath(String(form.get("from") ?? "")));
}
