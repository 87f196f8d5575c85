/** "statement.added" → "added this", "case.recorded-status" → "recorded status". */
export function actionWords(action: string): string {
  const verb = action.split(".")[1] ?? action;
  return verb.includes("-") ? verb.replaceAll("-", " ") : `${verb} this`;
}
