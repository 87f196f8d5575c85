import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { submitAs } from "@/lib/forms/submit-as";

/** Fields that are never given back, not even to who typed them. */
const SECRET = /password|code|token/i;

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)));
}

function cleared(state: FormState): FormState {
  return state.status === "idle" ? state : { ...state, values: withoutSecrets(state.values) };
}

/**
 * `submitAs` for a form that asks for a password or a code: what comes back holds none.
 * @param known fields that the server knows better, such as the present session's id; they replace
 * whatever was posted under their names
 */
export async function submitSecrets<R>(
  actor: Actor | null,
  command: Command<R>,
  form: FormData,
  known: Record<string, string> = {},
): Promise<{ ok: true; result: R } | { ok: false; state: FormState }> {
  const knowing: Command<R> = Object.assign(
    (by: Actor, input: unknown) => command(by, { ...(input as FormValues), ...known }),
    command,
  );
  const outcome = await submitAs(actor, knowing, form);
  return outcome.ok ? outcome : { ok: false, state: cleared(outcome.state) };
}
