import { createHash } from "node:crypto";

/** Half of a SHA-256: enough to tell any two contents of one record apart. */
const DIGEST_BYTES = 16;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Numbers that a document gives its sources; another source would renumber them all. */
const ARRANGEMENT = new Set(["sourceNumber"]);
/** What a document says of whoever speaks is told by the person or organisation itself. */
const TOLD_ELSEWHERE = new Set(["name", "office"]);

const isTerm = (value: Fields) => "code" in value && "label" in value;
const isRecordDate = (value: Fields) => "edtf" in value && "words" in value;
const isKnownSpeaker = ({ personId, organisationId }: Fields) =>
  Boolean(personId) || Boolean(organisationId);

function own(value: Fields, key: string): boolean {
  if (ARRANGEMENT.has(key)) return false;
  if (isRecordDate(value) && key === "words") return false;
  return !("unnamedRole" in value && isKnownSpeaker(value) && TOLD_ELSEWHERE.has(key));
}

/**
 * The content without what says nothing (null, "", false, empty lists), its keys in order: a field
 * that a later version adds and leaves empty changes no digest.
 */
function canonical(value: unknown): unknown {
  if (value === null || value === "" || value === false) return undefined;
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item) => canonical(item) ?? null);
  }
  if (!isObject(value)) return value;
  if (isTerm(value)) return value.code;
  const keys = Object.keys(value)
    .filter((key) => own(value, key))
    .sort();
  const kept = keys.flatMap((key) => {
    const part = canonical(value[key]);
    return part === undefined ? [] : [[key, part] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A digest of what a document says of one record, 22 characters of base64url. */
export function digestOf(content: unknown): string {
  const text = JSON.stringify(canonical(content) ?? null);
  const hash = createHash("sha256").update(text.toWellFormed()).digest();
  return hash.subarray(0, DIGEST_BYTES).toString("base64url");
}
