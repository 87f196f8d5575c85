import {
  MEDIA_TYPES,
  RECORD_KINDS,
  recordSchema,
  type MediaType,
  type RecordKind,
} from "@/lib/features/attachments/schema";

const KILO = 1024;

/** "0 bytes", "312 kB", "4.7 MB": rounded as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes === 1) return "1 byte";
  if (bytes < KILO) return `${bytes} bytes`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  const mega = bytes / (KILO * KILO);
  return `${mega.toLocaleString("en-GB", { maximumFractionDigits: mega < 10 ? 1 : 0 })} MB`;
}

/** The first characters of a digest, enough to tell files apart at a glance. */
export const shortDigest = (sha256: string) => sha256.slice(0, 12);

export const isImage = (mediaType: MediaType) => mediaType.startsWith("image/");
export const isAudio = (mediaType: MediaType) => mediaType.startsWith("audio/");

/** Files of a source are evidence; those of a case or a person are photographs. */
export const isPhotographOf = (kind: RecordKind) => kind !== "source";

const RECORD_PATHS: Record<RecordKind, string> = {
  source: "/sources",
  case: "/cases",
  person: "/people",
};

/** Address of the page of the record that a file belongs to. */
export const recordPath = ({ kind, id }: { kind: RecordKind; id: string }) =>
  `${RECORD_PATHS[kind]}/${id}`;

/** Address of the list of all files of a record. */
export const filesPath = ({ kind, id }: { kind: RecordKind; id: string }) =>
  `/attachments?${kind}=${id}`;

/** Address of the form that adds a file to a record. */
export const uploadPath = ({ kind, id }: { kind: RecordKind; id: string }) =>
  `/attachments/new?${kind}=${id}`;

const LONGEST_NAME = 200;
/** Controls, marks that turn the direction of what follows, and what file systems do not take. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\:*?"<>|]/g;

/**
 * A name to keep and send a file under. Nothing in it can hide the ending, and the ending is one of the
 * type found in the bytes, since a machine that opens the file later goes by that.
 */
export function safeFileName(name: string, mediaType: MediaType): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const clean = base.toWellFormed().normalize("NFC").replace(UNSAFE, "").trim().replace(/\.+$/, "");
  const endings: readonly string[] = MEDIA_TYPES[mediaType];
  const dot = clean.lastIndexOf(".");
  const known = dot > 0 && endings.includes(clean.slice(dot + 1).toLowerCase());
  const [stem, ending] = known
    ? [clean.slice(0, dot), clean.slice(dot + 1)]
    : [clean, endings[0] ?? "bin"];
  return `${[...stem].slice(0, LONGEST_NAME).join("") || "file"}.${ending}`;
}

/** The record that the query of an address names (`?case=…`); null unless it names exactly one. */
export function recordAsked(
  query: Record<string, string>,
): { kind: RecordKind; id: string } | null {
  const kinds = RECORD_KINDS.filter((kind) => Object.hasOwn(query, kind));
  const [kind] = kinds;
  if (!kind || kinds.length > 1) return null;
  const parsed = recordSchema.safeParse({ kind, id: query[kind] });
  return parsed.success ? parsed.data : null;
}
