"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Option, OptionSearch } from "@/components/forms/option";

export type SearchResult =
  | { kind: "idle" }
  | { kind: "searching" }
  | { kind: "found"; options: Option[] }
  | { kind: "failed" };

const WAIT_MS = 200;

/** Searches as words are typed; only the answer to the last words counts. */
export function useOptionSearch(search: OptionSearch) {
  const [result, setResult] = useState<SearchResult>({ kind: "idle" });
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const lookUp = useCallback(
    (query: string) => {
      const turn = ++latest.current;
      clearTimeout(timer.current);
      if (query.trim() === "") {
        setResult({ kind: "idle" });
        return;
      }
      setResult((previous) => (previous.kind === "found" ? previous : { kind: "searching" }));
      timer.current = setTimeout(async () => {
        const answer = await attempt(search, query.trim());
        if (turn === latest.current) setResult(answer);
      }, WAIT_MS);
    },
    [search],
  );

  return { result, lookUp };
}

async function attempt(search: OptionSearch, query: string): Promise<SearchResult> {
  try {
    return { kind: "found", options: await search(query) };
  } catch {
    return { kind: "failed" };
  }
}
