"use client";

import { useActionState } from "react";
import { unstable_rethrow } from "next/navigation";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { nestEntries } from "@/lib/forms/form-values";

const IDLE: FormState = { status: "idle" };

const UNREACHABLE =
  "Vigil could not be reached. Everything you typed is still here: check the connection, then press the button again.";
const FAULT =
  "A fault on the server stopped this. Everything you typed is still here: wait a moment, then press the button again. If it happens again, tell your administrator.";

/**
 * `useActionState` that keeps the form when the server cannot be reached or fails: what was typed
 * comes back with a refusal, where the plain hook would put an error page in the form's place.
 * Before scripts run, the form posts straight to the server action.
 */
export function useFormAction(serverAction: FormAction): {
  state: FormState;
  action: (formData: FormData) => void;
} {
  const hydrated = useHydrated();
  const [postedState, postAction] = useActionState(serverAction, IDLE);
  const [state, sendAction] = useActionState(
    (previous: FormState, formData: FormData) => keepOnFailure(serverAction, previous, formData),
    postedState,
  );
  return { state, action: hydrated ? sendAction : postAction };
}

async function keepOnFailure(
  serverAction: FormAction,
  previous: FormState,
  formData: FormData,
): Promise<FormState> {
  try {
    return await serverAction(previous, formData);
  } catch (error) {
    unstable_rethrow(error);
    const message = error instanceof TypeError ? UNREACHABLE : FAULT;
    return { status: "refused", message, values: nestEntries(formData) };
  }
}
