import { createHash } from "node:crypto";
import * as z from "zod";

const FORMAT = "vigil-backup-1";

/** Names of the manifest and of its digest, the last two entries of an archive. */
export const MANIFEST_ENTRY = "manifest.json";
export const DIGEST_ENTRY = "manifest.sha256";

/** Name of the entry with the keys of sealed fields; encrypted archives only. */
export const KEYS_ENTRY = "field-keys.txt";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: digest })),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().min(0),
      /** Of the rows as PostgreSQL's COPY text, in primary-key order. */
      sha256: digest,
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** Of the keys of sealed fields, where the archive carries them. */
  fieldKeys: digest.optional(),
});

/** What a backup holds, to be compared with what arrives at a restore. */
export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest["tables"][number];

/** The manifest as archive entries: itself, and its digest. */
export function encodeManifest(content: Omit<Manifest, "format">): {
  manifest: Manifest;
  text: string;
  digest: string;
} {
  const manifest = { format: FORMAT, ...content } as const;
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { manifest, text, digest: createHash("sha256").update(text).digest("hex") };
}

/** Reads a manifest back; null when it is not one, or not the one that was written. */
export function decodeManifest(text: string, expectedDigest: string): Manifest | null {
  if (createHash("sha256").update(text).digest("hex") !== expectedDigest.trim()) return null;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Name of the archive entry with the nth part of a table's rows. */
export const partName = (table: string, index: number) =>
  `tables/${table}/${String(index).padStart(6, "0")}`;

/** The table that an archive entry belongs to, or null. */
export const tableOfPart = (entry: string) => /^tables\/([^/]+)\/\d{6,}$/.exec(entry)?.[1] ?? null;
