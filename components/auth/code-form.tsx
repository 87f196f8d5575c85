"use client";

import { useActionState, useEffect, useRef } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { signInCodeAction } from "@/lib/auth/actions";

const START = { message: null };

/** The second step of signing in. A code of the app and a recovery code go into the same box. */
export function CodeForm({ from }: { from: string }) {
  const [state, action, pending] = useActionState(signInCodeAction, START);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message) notice.current?.focus();
  }, [state]);
  return (
    <form action={action} noValidate className="grid gap-5">
      {state.message ? (
        <Notice tone="danger" title={state.message} ref={notice} role="alert" />
      ) : null}
      <input type="hidden" name="from" value={from} />
      <div>
        <label htmlFor="code" className="mb-1 block font-medium">
          Code
        </label>
        <p id="code-hint" className="mb-1 text-sm text-ink-soft">
          The six digits that your app shows now, or one of your recovery codes.
        </p>
        <input
          id="code"
          name="code"
          aria-describedby="code-hint"
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className="control w-full font-mono"
        />
      </div>
      <Button type="submit" variant="primary" aria-disabled={pending}>
        {pending ? "Checking…" : "Go on"}
      </Button>
      <p className="text-sm">
        <TextLink
          href={`/sign-in?from=${encodeURIComponent(from)}`}
          className="inline-flex min-h-6 items-center"
        >
          Start again
        </TextLink>
      </p>
    </form>
  );
}
