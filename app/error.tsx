"use client";

import { PageFailure, type PageFailureProps } from "@/components/layout/page-failure";

/** A failure of the shell itself, as when the database cannot be asked who is signed in. */
export default function ShellError(props: PageFailureProps) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-measure content-center px-4 py-12">
      <PageFailure {...props} />
    </main>
  );
}
