"use client";

import { useActionState } from "react";

import { EntryForm } from "@/components/auth/entry-form";
import { TextLink } from "@/components/ui/text-link";
import { signInCodeAction } from "@/lib/auth/actions";

const START = { message: null };
const SUBMIT = { idle: "Go on", pending: "Checking…" };

/** The second step of signing in. A code of the app and a recovery code go into the same box. */
export function CodeForm({ from }: { from: string }) {
  const answered = useActionState(signInCodeAction, START);
  return (
    <div className="grid gap-5">
      <EntryForm answered={answered} from={from} submit={SUBMIT}>
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
      </EntryForm>
      <p className="text-sm">
        <TextLink
          href={`/sign-in?from=${encodeURIComponent(from)}`}
          className="inline-flex min-h-6 items-center"
        >
          Start again
        </TextLink>
      </p>
    </div>
  );
}
