/** Joins the class names that apply, leaving out the conditional ones that do not. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
