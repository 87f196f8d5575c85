import type { MediaType, RecordKind } from "@/lib/features/attachments/schema";

/** The record that a file belongs to. */
export type AttachedRecord = {
  kind: RecordKind;
  id: string;
  /** What it is called: a title, a reference, a name. */
  label: string;
  createdById: string;
  deletedAt: Date | null;
};

/** A file as lists and its page show it. */
export type AttachmentView = {
  id: string;
  version: number;
  record: AttachedRecord;
  fileName: string;
  mediaType: MediaType;
  byteSize: number;
  sha256: string;
  /** Whether there is a copy that pages may show. */
  shown: boolean;
  description: string | null;
  credit: string | null;
  addedBy: string;
  createdAt: Date;
  deletedAt: Date | null;
};

/** The photograph that stands for a record. */
export type PortraitView = {
  id: string;
  description: string;
  credit: string | null;
};

/** Stored bytes to send, and what to say of them. */
export type StoredFile = {
  fileName: string;
  contentType: string;
  byteSize: number;
  sha256: string;
};
