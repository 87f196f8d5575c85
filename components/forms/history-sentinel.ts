const MARK = "unsavedChanges";

function isMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && MARK in state;
}

/** Puts a second entry for this page on top, so that Back lands on this page once more. */
function pushSentinel(): void {
  if (isMarked()) return;
  const state: unknown = history.state;
  const kept = typeof state === "object" ? state : null;
  history.pushState({ ...kept, [MARK]: true }, "");
}

/**
 * Makes Back ask. `onBack` is told, with the function that goes back for good, and answers whether it
 * held the reader here. The router need not be told, since the address has not changed.
 */
export function guardHistory(
  options: AddEventListenerOptions,
  onBack: (event: PopStateEvent, goBack: () => void) => boolean,
): void {
  pushSentinel();
  const passBothEntries = () => history.go(-2);
  window.addEventListener(
    "popstate",
    (event) => {
      if (!isMarked() && onBack(event, passBothEntries)) pushSentinel();
    },
    options,
  );
}
