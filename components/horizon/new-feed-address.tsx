"use client";

import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";

/** The address of a feed just made. It is shown here and nowhere else again. */
export function NewFeedAddress({ address }: { address: string }) {
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
    <Notice
      ref={notice}
      role="status"
      tone="success"
      title="Your feed is made. Copy its address now."
    >
      <label htmlFor="feed-address" className="mb-1 block text-sm">
        Address of the feed
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={box}
          id="feed-address"
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
      <p className="mt-2 text-sm">
        It is shown this once. Whoever has it can read the feed: keep it like a password, and revoke
        the feed when it has got about.
      </p>
    </Notice>
  );
}
