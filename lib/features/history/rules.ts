/** "saidOnAsStated" → "Said on as stated": the name of a stored field in words. */
export function fieldLabel(field: string): string {
  const words = field.replace(/Id$/, "").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BOOKKEEPING = new Set(["createdAt", "updatedAt", "version", "createdById", "submissionId"]);

/** A stored value in words: nested records as their named parts, lists one entry a line, ids left out. */
export function changeWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.map(changeWords).join("\n") || "–";
  if (typeof value === "object") return recordWords(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  return ID.test(text) ? "another record" : text.replace(/T00:00:00\.000Z$/, "");
}

function recordWords(record: object): string {
  const parts = Object.entries(record).filter(
    ([key, part]) => part !== null && part !== "" && !BOOKKEEPING.has(key) && !ID.test(String(part)),
  );
  return parts.map(([, part]) => changeWords(part)).join(", ");
}
