"use client";

import { useActionState, useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { signInAction } from "@/lib/auth/actions";

const LABEL = "mb-1 block font-medium";

/** E-mail and password; pasting and password managers work, and so does it all without scripts. */
export function SignInForm({ from }: { from: string }) {
  const [state, action, pending] = useActionState(signInAction, { message: null, email: "" });
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
        <label htmlFor="email" className={LABEL}>
          Email
        </label>
        <input
          key={state.email}
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={state.email}
          className="control w-full"
        />
      </div>
      <PasswordField />
      <Button type="submit" variant="primary" aria-disabled={pending}>
        {pending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

function PasswordField() {
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <div>
      <div className="flex items-baseline justify-between">
        <label htmlFor="password" className={LABEL}>
          Password
        </label>
        {hydrated ? (
          <Button
            variant="text"
            className="min-h-6 py-0"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"} <span className="sr-only">password</span>
          </Button>
        ) : null}
      </div>
      <input
        id="password"
        name="password"
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        className="control w-full"
      />
    </div>
  );
}
