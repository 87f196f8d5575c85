/** The labels of a closed list as the choices of a select, in the order of the list. */
export function choicesOf(labels: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
