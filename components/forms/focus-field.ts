const INPUTS =
  "input:not([type=hidden]):not([tabindex='-1']), select, textarea, button:not([tabindex='-1'])";

/**
 * Moves focus to the field of a dotted name, or to the first input of the nearest group around it
 * (`participants.0.person.id` may be found as `participants.0.person`). Returns false if none is there.
 */
export function focusField(name: string): boolean {
  const target = findField(name);
  if (!target) return false;
  for (
    let group = target.closest("details");
    group;
    group = group.parentElement?.closest("details") ?? null
  ) {
    group.open = true;
  }
  const input = target.matches(INPUTS) ? target : target.querySelector<HTMLElement>(INPUTS);
  const focused = input ?? target;
  if (!focused.matches(INPUTS)) focused.tabIndex = -1;
  focused.focus();
  return true;
}

function findField(name: string): HTMLElement | null {
  const keys = name.split(".");
  while (keys.length > 0) {
    const element = document.getElementById(keys.join("."));
    if (element) return element;
    keys.pop();
  }
  return null;
}
