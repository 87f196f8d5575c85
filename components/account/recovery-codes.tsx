"use client";

import { useEffect, useRef } from "react";

import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";

const FILE_HEAD = "Vigil: recovery codes. Each works once, in place of a code of the app.";

type RecoveryCodesProps = {
  codes: string[];
  /** Path of the page to go to once they are kept. */
  next: string;
};

/** Ten codes just made, to be kept apart from the telephone. They are shown here and nowhere else again. */
export function RecoveryCodes({ codes, next }: RecoveryCodesProps) {
  const notice = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  useEffect(() => notice.current?.focus(), []);
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent([FILE_HEAD, "", ...codes, ""].join("\n"))}`;
  return (
    <div className="grid max-w-measure gap-5">
      <Notice ref={notice} role="status" tone="success" title="Keep these recovery codes now">
        <p>
          Without the telephone, each of them lets you in once. They are shown this once: print them
          or save them where the telephone is not.
        </p>
      </Notice>
      <ul
        aria-label="Recovery codes"
        className="grid gap-x-8 gap-y-1 border-y border-hairline py-4 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div data-print="hide" className="flex flex-wrap gap-2">
        <ButtonLink href={next} variant="primary">
          I have kept them
        </ButtonLink>
        <a
          href={file}
          download="vigil-recovery-codes.txt"
          className="inline-flex min-h-9 items-center rounded-sm px-2.5 font-medium text-link underline-offset-4 hover:underline pointer-coarse:min-h-11"
        >
          Save as a file
        </a>
        {hydrated ? (
          <Button variant="quiet" onClick={() => window.print()}>
            Print
          </Button>
        ) : null}
      </div>
    </div>
  );
}
