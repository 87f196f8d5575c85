import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { CodeForm } from "@/components/auth/code-form";
import { EntryFrame } from "@/components/layout/entry-frame";
import { recallPassed } from "@/lib/auth/challenge-cookie";
import { safeReturnPath } from "@/lib/http/request-path";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Second step" };

export default async function CodePage({ searchParams }: { searchParams: SearchParams }) {
  const from = safeReturnPath(firstValues(await searchParams).from);
  if (!(await recallPassed())) redirect(`/sign-in?from=${encodeURIComponent(from)}`);
  return (
    <EntryFrame title="Second step">
      <CodeForm from={from} />
    </EntryFrame>
  );
}
