"use client";

import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

/** Why the server refused the form as a whole. Takes the focus, so that it is read out. */
export function Refusal({ message, state }: { message: string; state: object }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
  }, [state]);
  return (
    <Notice ref={notice} tone="danger" role="alert" title="This was not saved">
      <p>{message}</p>
    </Notice>
  );
}
