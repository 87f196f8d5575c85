"use client";

import { ShownOnce } from "@/components/ui/shown-once";

/** The address of a feed just made. It is shown here and nowhere else again. */
export function NewFeedAddress({ address }: { address: string }) {
  return (
    <ShownOnce
      id="feed-address"
      title="Your feed is made. Copy its address now."
      label="Address of the feed"
      address={address}
    >
      It is shown this once. Whoever has it can read the feed: keep it like a password, and revoke
      the feed when it has got about.
    </ShownOnce>
  );
}
