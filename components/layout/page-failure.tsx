"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type PageFailureProps = { error: Error & { digest?: string }; retry: () => void };

/** What stands in a page's place when the server failed to make it. */
export function PageFailure({ error, retry }: PageFailureProps) {
  return (
    <Notice tone="danger" role="alert" title="This page could not be shown.">
      <p>
        The server failed while making it; nothing you saved before is affected. Try again in a
        moment. If it happens again, tell your administrator
        {error.digest ? (
          <>
            {" "}
            and give them this number: <code>{error.digest}</code>
          </>
        ) : null}
        .
      </p>
      <div className="mt-3">
        <Button onClick={retry}>Try again</Button>
      </div>
    </Notice>
  );
}
