"use client";

import { PageFailure, type PageFailureProps } from "@/components/layout/page-failure";

/** A page that failed, inside the shell. */
export default function PageError(props: PageFailureProps) {
  return <PageFailure {...props} />;
}
