"use client";

import { useEffect, useRef, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type EntryFormProps = {
  /** What `useActionState` gives: the last answer, the action, and whether it is under way. */
  answered: readonly [
    state: { message: string | null },
    action: (form: FormData) => void,
    pending: boolean,
  ];
  /** Page to go to afterwards. */
  from: string;
  submit: { idle: string; pending: string };
  children: ReactNode;
};

/** A step of signing in: a refusal on top takes the focus, so that it is read out. Works without scripts. */
export function EntryForm({ answered, from, submit, children }: EntryFormProps) {
  const [state, action, pending] = answered;
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
      {children}
      <Button type="submit" variant="primary" aria-disabled={pending}>
        {pending ? submit.pending : submit.idle}
      </Button>
    </form>
  );
}
