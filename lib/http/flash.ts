import { cookies } from "next/headers";

const COOKIE = "vigil.flash";
const SECONDS = 10;

/** A message the server confirmed, shown once on the next page. */
export type FlashMessage = { id: string; message: string };

/** Leaves a message for the page that the browser is sent to next. Never a name: it is a cookie. */
export async function setFlash(message: string): Promise<void> {
  const flash: FlashMessage = { id: crypto.randomUUID(), message };
  (await cookies()).set(COOKIE, JSON.stringify(flash), {
    httpOnly: true,
    sameSite: "lax",
    maxAge: SECONDS,
    path: "/",
  });
}

/** The message left by the request before this one, or null. */
export async function readFlash(): Promise<FlashMessage | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  if (!value) return null;
  try {
    const { id, message } = JSON.parse(value) as FlashMessage;
    return typeof id === "string" && typeof message === "string" ? { id, message } : null;
  } catch {
    return null;
  }
}
