import * as z from "zod";

import { recordVersion } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

/** The kinds of record that a file can belong to. */
export const RECORD_KINDS = ["source", "case", "person"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Largest file, in bytes. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** What may be kept, by media type; each with the endings of its file names, the usual one first. */
export const MEDIA_TYPES = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "text/plain": ["txt", "csv", "md", "log", "srt", "vtt"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "audio/mpeg": ["mp3"],
  "audio/mp4": ["m4a", "m4b"],
  "audio/wav": ["wav"],
  "audio/ogg": ["ogg", "oga", "opus"],
} as const;

export type MediaType = keyof typeof MEDIA_TYPES;

const credit = optionalLine();

/** What somebody is told who describes a photograph with nothing. */
export const NO_DESCRIPTION = "Describe what the photograph shows, for people who cannot see it";

/** What is said of a photograph; read aloud where it cannot be seen. */
export const addPhotographSchema = z.object({
  recordId: z.uuid(),
  description: optionalLine().refine((text) => text !== null, NO_DESCRIPTION),
  credit,
});

export const addFileSchema = z.object({
  recordId: z.uuid(),
  description: optionalLine(),
  credit,
});

const identity = { id: z.uuid(), version: recordVersion };

export const editPhotographSchema = addPhotographSchema.omit({ recordId: true }).extend(identity);
export const editFileSchema = addFileSchema.omit({ recordId: true }).extend(identity);

export const attachmentIdSchema = z.object({ id: z.uuid() });
export const recordSchema = z.object({ kind: z.enum(RECORD_KINDS), id: z.uuid() });
