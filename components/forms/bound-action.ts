import type { FormAction } from "@/components/forms/use-form-action";

type PathAction = (formPath: string, ...rest: Parameters<FormAction>) => ReturnType<FormAction>;

const MOST_KEPT = 200;
const kept = new WeakMap<PathAction, Map<string, FormAction>>();

/**
 * A server action that is told the path of its form: for the same two, always the same function.
 * When a form was posted without scripts, React waits for the arguments an action is bound to while
 * it renders the answer, then renders the component anew; bound afresh there, the action would be
 * waited for without end.
 */
export function boundAction(action: PathAction, formPath: string): FormAction {
  const byPath = kept.get(action) ?? new Map<string, FormAction>();
  kept.set(action, byPath);
  const bound = byPath.get(formPath) ?? action.bind(null, formPath);
  byPath.set(formPath, bound);
  const [oldest] = byPath.keys();
  if (byPath.size > MOST_KEPT && oldest !== undefined) byPath.delete(oldest);
  return bound;
}
