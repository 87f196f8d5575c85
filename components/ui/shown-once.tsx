"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";

type ShownOnceProps = {
  id: string;
  title: ReactNode;
  label: string;
  /** The secret address. */
  address: string;
  children: ReactNode;
};

/** A secret address just made, to be copied. It is shown here and nowhere else again. */
export function ShownOnce({ id, title, label, address, children }: ShownOnceProps) {
  const notice = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  useEffect(() => notice.current?.focus(), [address]);
  const copy = async () => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Browsers keep the clipboard from pages without TLS: the text stays selected, to be copied by hand.
      setCopied(false);
    }
  };
  return (
    <Notice ref={notice} role="status" tone="success" title={title}>
      <label htmlFor={id} className="mb-1 block text-sm">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={box}
          id={id}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="control min-w-0 flex-1 font-mono text-sm"
        />
        {hydrated ? (
          <Button type="button" onClick={() => void copy()}>
            {copied ? "Copied" : "Copy"}
          </Button>
        ) : null}
      </div>
      <div className="mt-2 text-sm">{children}</div>
    </Notice>
  );
}
