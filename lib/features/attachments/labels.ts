import {
  MEDIA_TYPES,
  type MediaType,
  NO_DESCRIPTION,
  type RecordKind,
} from "@/lib/features/attachments/schema";

export const MEDIA_TYPE_LABELS: Record<MediaType, string> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "text/plain": "Plain text",
  "image/jpeg": "JPEG image",
  "image/png": "PNG image",
  "image/webp": "WebP image",
  "image/gif": "GIF image",
  "audio/mpeg": "MP3 audio",
  "audio/mp4": "M4A audio",
  "audio/wav": "WAV audio",
  "audio/ogg": "Ogg audio",
};

const IMAGES = "a JPEG, PNG, WebP or GIF image";
const ALL =
  "a PDF, a Word document (DOCX), plain text, an image (JPEG, PNG, WebP, GIF) or audio (MP3, M4A, WAV, Ogg)";

type Words = {
  /** "file", "photograph" */
  one: string;
  add: string;
  heading: string;
  hint: string;
};

const FILE: Words = {
  one: "file",
  add: "Add a file",
  heading: "Files",
  hint: `Choose ${ALL}, of at most 50 MB.`,
};
const PHOTOGRAPH: Words = {
  one: "photograph",
  add: "Add a photograph",
  heading: "Photographs",
  hint: `Choose ${IMAGES}, of at most 50 MB. Pages show a copy without place, time or camera; the original is kept as it is.`,
};

/** How files of each kind of record are spoken of. */
export const FILE_WORDS: Record<RecordKind, Words> = {
  source: FILE,
  case: PHOTOGRAPH,
  person: PHOTOGRAPH,
};

/** Lists that hold the records of each kind. */
export const RECORD_LISTS: Record<RecordKind, { label: string; href: string }> = {
  source: { label: "Sources", href: "/sources" },
  case: { label: "Cases", href: "/cases" },
  person: { label: "People", href: "/people" },
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const ATTACHMENT_FIELD_LABELS: Record<string, string> = {
  description: "What it shows",
  credit: "Credit",
};

const endingsOf = (types: readonly MediaType[]) =>
  types.flatMap((type) => [type, ...MEDIA_TYPES[type].map((ending) => `.${ending}`)]).join(",");

const TYPES = Object.keys(MEDIA_TYPES) as MediaType[];

/** What the browser's own file chooser offers first. */
export const ACCEPTED: Record<RecordKind, string> = {
  source: endingsOf(TYPES),
  case: endingsOf(TYPES.filter((type) => type.startsWith("image/"))),
  person: endingsOf(TYPES.filter((type) => type.startsWith("image/"))),
};

/** Why an upload can be refused: the field it belongs to, if any, and what to do about it. */
export const UPLOAD_PROBLEMS = {
  "no-file": { field: "file", words: "Choose a file" },
  empty: { field: "file", words: "This file is empty. Choose another." },
  "too-large": {
    field: "file",
    words: "This file is larger than 50 MB. Choose a smaller one, or split it.",
  },
  type: { field: "file", words: `Files of this kind are not accepted. Choose ${ALL}.` },
  "no-image": { field: "file", words: `This is not an image that can be shown. Choose ${IMAGES}.` },
  markup: {
    field: "file",
    words: `Web pages and SVG drawings are not accepted: they can run programs. Choose ${ALL}.`,
  },
  heic: {
    field: "file",
    words: "HEIC photographs cannot be shown. Save the photograph as JPEG, then choose it again.",
  },
  "broken-image": {
    field: "file",
    words: "This image is damaged or incomplete. Open it, save it again, then choose it once more.",
  },
  "too-many-pixels": {
    field: "file",
    words: "This image has more than 100 million pixels. Make it smaller, then choose it again.",
  },
  "no-description": {
    field: "description",
    words: NO_DESCRIPTION,
  },
  "long-description": {
    field: "description",
    words: "Shorten this to 500 characters or fewer",
  },
  "long-credit": { field: "credit", words: "Shorten this to 500 characters or fewer" },
  broken: {
    field: null,
    words: "The upload was broken off before the whole file had arrived. Choose the file again.",
  },
  "signed-out": {
    field: null,
    words:
      "Your session has ended, so nothing was saved. Sign in again in another tab, then come back and press the button once more.",
  },
  forbidden: {
    field: null,
    words: "Your role does not allow changing this record. Ask an editor to add the file.",
  },
  missing: { field: null, words: "This record does not exist any more, or is not visible to you." },
  trashed: {
    field: null,
    words: "This record is in the trash. Restore it first, then add the file.",
  },
  sent: {
    field: null,
    words: "This form was already sent and saved. Open the page again to add another file.",
  },
} as const;

export type UploadProblem = keyof typeof UPLOAD_PROBLEMS;

/** Whether a word from an address is one of the problems. */
const isUploadProblem = (word: string): word is UploadProblem =>
  Object.hasOwn(UPLOAD_PROBLEMS, word);

/** The problems that the query of an address names, separated by dots; words it does not know are left out. */
export const problemsNamed = (words: string | undefined): UploadProblem[] =>
  (words ?? "").split(".").filter(isUploadProblem);

/** Problems as the errors of a form, by field. */
export function problemErrors(problems: readonly UploadProblem[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const problem of problems) {
    const { field, words } = UPLOAD_PROBLEMS[problem];
    (errors[field ?? "form"] ??= []).push(words);
  }
  return errors;
}
