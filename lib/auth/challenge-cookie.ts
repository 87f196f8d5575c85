import { cookies } from "next/headers";

import { secure } from "@/lib/auth/next-auth";
import { CODE_MINUTES } from "@/lib/auth/second-step";

const COOKIE = secure ? "__Host-vigil.second-step" : "vigil.second-step";

/** Leaves the word that the password was right with the browser, for the page that asks for a code. */
export async function rememberPassed(passed: string): Promise<void> {
  (await cookies()).set(COOKIE, passed, {
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure },
    maxAge: CODE_MINUTES * 60,
  });
}

/** What was left with the browser; empty when nothing was, or too long ago. */
export async function recallPassed(): Promise<string> {
  return (await cookies()).get(COOKIE)?.value ?? "";
}

/** Takes it back, once it has served. */
export async function forgetPassed(): Promise<void> {
  (await cookies()).set(COOKIE, "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: 0,
  });
}
