"use client";

import { useActionState, useEffect, useRef } from "react";

import { PasswordInput } from "@/components/forms/password-input";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
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
      <PasswordInput
        id="password"
        name="password"
        label="Password"
        autoComplete="current-password"
      />
      <Button type="submit" variant="primary" aria-disabled={pending}>
        {pending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
