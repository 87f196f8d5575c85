import type { TrailFilters } from "@/lib/features/audit-log/schema";
import type { TrailHead } from "@/lib/features/audit-log/types";

/** Whether anything but days narrows the trail: then entries that are not told are left out. */
export function asksForContent({ who, about, change, record }: TrailFilters): boolean {
  return Boolean(who ?? about ?? change ?? record);
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** What somebody typed to say which record they mean: an id, alone or in an address, or a reference. */
export function recordAsked(typed: string): { id: string } | { reference: string } {
  const id = typed.match(ID)?.at(-1);
  return id ? { id: id.toLowerCase() } : { reference: typed.trim().toUpperCase() };
}

/** A head as one line, to be kept on paper or pasted: “1204 5f0c…”. */
export const headLine = ({ seq, hash }: Pick<TrailHead, "seq" | "hash">) => `${seq} ${hash}`;

const FORMAT = "vigil-trail-head-1";
const HASH = "[0-9a-f]{64}";
const LINE = new RegExp(`(?:^|[^0-9])(\\d{1,19})[\\s:,.]+(${HASH})(?![0-9a-f])`, "i");

/** The file in which a head is kept: short, and readable without Vigil. */
export function headFile({ seq, hash, day }: TrailHead): string {
  return `${JSON.stringify({ format: FORMAT, seq, hash, day }, null, 2)}\n`;
}

const LARGEST = 9_223_372_036_854_775_807n;

function fromFile(text: string): { seq?: unknown; hash?: unknown } | null {
  try {
    return JSON.parse(text) as { seq?: unknown; hash?: unknown } | null;
  } catch {
    return null;
  }
}

/**
 * Reads a head back from its file, its line, or a mail that holds the line. Spaces and line breaks
 * inside the hash, as paper and mail programs make them, do not count.
 * @returns null where there is none
 */
export function readHead(text: string): { seq: bigint; hash: string } | null {
  const file = fromFile(text);
  const line = file && typeof file === "object" ? `${String(file.seq)} ${String(file.hash)}` : text;
  const found =
    LINE.exec(line) ?? LINE.exec(line.replace(/(?<=[0-9a-f]{8})\s+(?=[0-9a-f]{4,})/gi, ""));
  if (!found?.[1] || !found[2]) return null;
  const seq = BigInt(found[1]);
  return seq > LARGEST ? null : { seq, hash: found[2].toLowerCase() };
}
