import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { SignInForm } from "@/components/auth/sign-in-form";
import { EntryFrame } from "@/components/layout/entry-frame";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { currentPerson } from "@/lib/auth/session";
import { canMailResets } from "@/lib/features/users/queries/can-mail-resets";
import { safeReturnPath } from "@/lib/http/request-path";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Sign in" };

/** What brought somebody here, by the word in the address. */
const REASONS: Record<string, { title: string; words?: string }> = {
  invitation: { title: "Your account is made. Sign in with it." },
  password: { title: "Your new password is set. Sign in with it." },
  draft: {
    title: "Your session had ended",
    words:
      "Nothing was submitted, and everything you typed is kept. Sign in, and you find it in the form.",
  },
};

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { from: back, done = "" } = firstValues(await searchParams);
  const from = safeReturnPath(back);
  if (await currentPerson()) redirect(from);
  const reason = Object.hasOwn(REASONS, done) ? REASONS[done] : undefined;
  return (
    <EntryFrame title="Sign in">
      {reason ? (
        <Notice tone={done === "draft" ? "info" : "success"} title={reason.title}>
          {reason.words}
        </Notice>
      ) : null}
      <SignInForm from={from} />
      {canMailResets() ? (
        <p className="text-sm">
          <TextLink href="/forgot-password" className="inline-flex min-h-6 items-center">
            Forgot your password?
          </TextLink>
        </p>
      ) : null}
    </EntryFrame>
  );
}
