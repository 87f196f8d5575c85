import { formatDay } from "@/lib/dates/format";
import type { TrailFilters } from "@/lib/features/audit-log/schema";
import type { HeadAnswer, TrailHead } from "@/lib/features/audit-log/types";

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
/** A number, also with thousands marked, and 64 characters, also spread over groups and lines. */
const LINE =
  /(?:^|[^0-9a-f,])(\d{1,3}(?:,\d{3})+|\d{1,19})[\s:.]+((?:[0-9a-f]\s*){64})(?![0-9a-f])/i;

/** The file in which a head is kept: short, and readable without Vigil. */
export function headFile({ seq, hash, day }: TrailHead): string {
  return `${JSON.stringify({ format: FORMAT, seq, hash, day }, null, 2)}\n`;
}

const LARGEST = 9_223_372_036_854_775_807n;

function fromFile(text: string): { seq?: unknown; hash?: unknown } | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" ? parsed : null;
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
  const [, number, hash] =
    LINE.exec(file ? `${String(file.seq)} ${String(file.hash)}` : text) ?? [];
  if (!number || !hash) return null;
  const seq = BigInt(number.replaceAll(",", ""));
  return seq > LARGEST ? null : { seq, hash: hash.replace(/\s/g, "").toLowerCase() };
}

/** Says what it is and nothing of what the trail holds: mail is read on the way. */
export const headMailSubject = (day: string) => `Vigil: head of the audit trail, ${formatDay(day)}`;

/** The mail that carries a head outside. */
export function headMailText(head: TrailHead): string {
  return [
    `The audit trail of Vigil ended on ${formatDay(head.day)} with this entry:`,
    `    ${headLine(head)}`,
    "Keep this mail. The number is that of the entry, the characters are its SHA-256, which depends on every entry before it. If entries are cut off or the trail is rewritten, this line tells: give it to Vigil on the page “Anchor the trail”, or save it to a file and run",
    "    npm run verify -- --against FILE",
  ].join("\n\n");
}

const numbered = (seq: string) => Number(seq).toLocaleString("en-GB");

/** What it means that a kept head stands so, and what to do: one sentence or two. */
export function headWords(answer: HeadAnswer): string {
  if (answer.standing === "unread")
    return "No head was found in this: it is a number and 64 characters of 0–9 and a–f. Give the whole file or the whole line.";
  const [seq, last] = [numbered(answer.seq), numbered(answer.last)];
  switch (answer.standing) {
    case "held":
      return `The trail still holds this head: entry ${seq} stands with this hash.`;
    case "cut off":
      return `The trail ends at entry ${last}, before entry ${seq} of this head: it was cut off, an older backup was restored, or the head is of another installation.`;
    case "missing":
      return `Entry ${seq} of this head is missing from the trail, which goes on to entry ${last}.`;
    case "rewritten":
      return `Entry ${seq} is not the one of this head: the trail was rewritten at or before it, work went on from an older backup, or the head is of another installation.`;
  }
}
