const LONGEST_PATH = 300;

/** Whether this is the address of a page of ours, as forms send it. Anything else was sent by hand. */
export function isOwnPath(formPath: unknown): formPath is string {
  return (
    typeof formPath === "string" &&
    formPath.length <= LONGEST_PATH &&
    /^\/(?!\/)[\w/-]*(\?[\w=&%.-]*)?$/.test(formPath)
  );
}

/** Path of the page that a posted form stands on, which names its draft; null when it says none of ours. */
export function formPathOf(form: FormData): string | null {
  const formPath = form.get("_formPath");
  return isOwnPath(formPath) ? formPath : null;
}

/** The case whose page a form was opened from, as its path; null when it was opened elsewhere. */
export function caseOfForm(form: FormData): string | null {
  return /^\/cases\/[0-9a-f-]{36}(?=\/)/.exec(formPathOf(form) ?? "")?.[0] ?? null;
}
