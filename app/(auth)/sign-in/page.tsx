import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { SignInForm } from "@/components/auth/sign-in-form";
import { RibbonMark } from "@/components/ui/ribbon-mark";
import { currentActor } from "@/lib/auth/session";
import { safeReturnPath } from "@/lib/http/request-path";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const from = safeReturnPath(firstValues(await searchParams).from);
  if (await currentActor()) redirect(from);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-8 px-4 py-12">
      <div>
        <p className="mb-6 flex items-center gap-2 font-serif text-2xl font-semibold tracking-tight">
          <RibbonMark className="h-8 w-auto" />
          Vigil
        </p>
        <h1 className="text-2xl font-semibold tracking-tight">Sign in</h1>
      </div>
      <SignInForm from={from} />
    </main>
  );
}
