"use client";

import { useActionState } from "react";

import { EntryForm } from "@/components/auth/entry-form";
import { PasswordInput } from "@/components/forms/password-input";
import { signInAction } from "@/lib/auth/actions";

const SUBMIT = { idle: "Sign in", pending: "Signing in…" };

/** E-mail and password; pasting and password managers work, and so does it all without scripts. */
export function SignInForm({ from }: { from: string }) {
  const answered = useActionState(signInAction, { message: null, email: "" });
  const [{ email }] = answered;
  return (
    <EntryForm answered={answered} from={from} submit={SUBMIT}>
      <div>
        <label htmlFor="email" className="mb-1 block font-medium">
          Email
        </label>
        <input
          key={email}
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={email}
          className="control w-full"
        />
      </div>
      <PasswordInput
        id="password"
        name="password"
        label="Password"
        autoComplete="current-password"
      />
    </EntryForm>
  );
}
