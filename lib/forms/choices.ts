type Choice<Hint> = { value: string; label: string } & Hint;

/** The labels of a closed list as choices, in the order of the list; with a hint for each where given. */
export function choicesOf<Value extends string>(
  labels: Record<Value, string>,
  hints: Record<Value, string>,
): Choice<{ hint: string }>[];
export function choicesOf(labels: Record<string, string>): Choice<object>[];
export function choicesOf(labels: Record<string, string>, hints?: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => {
    const hint = hints?.[value];
    return hint === undefined ? { value, label } : { value, label, hint };
  });
}
