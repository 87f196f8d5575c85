import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { toDateParts } from "@/lib/dates/date-parts";
import { exactDay } from "@/lib/dates/partial-date";
import { decodeFile } from "@/lib/features/reviews/read/decode-file";
import { isPage, readPage } from "@/lib/features/reviews/read/read-page";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { MOST_BYTES } from "@/lib/features/reviews/schema";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";

const TOO_LARGE = `This is larger than ${MOST_BYTES / 1024 / 1024} MB. Bring it in in pieces, or copy the part that matters and paste it.`;

/** The form with what a page says of itself, where nothing was typed. */
function fill(values: FormValues, html: string): FormValues {
  const { text, publishedOn, language, ...facts } = readPage(html);
  const known = Object.entries(facts).filter(([name]) => readText(values, name) === "");
  const dated = ["publishedOn.year", "publishedOn.asStated"].some((name) => readText(values, name));
  return {
    ...values,
    ...Object.fromEntries(known.map(([name, words]) => [name, words ?? ""])),
    ...(publishedOn && !dated ? { publishedOn: toDateParts(exactDay(publishedOn)) } : {}),
    ...(language ? { language } : {}),
    text,
  };
}

async function wordsOf(file: File | null, typed: string): Promise<string> {
  if ((file?.size ?? typed.length) > MOST_BYTES) throw new TextRefusedError(TOO_LARGE);
  return file ? decodeFile(new Uint8Array(await file.arrayBuffer())) : typed;
}

/**
 * What the form shows after a file was chosen or the source of a page pasted: its words, and what it says
 * of itself, to be looked at before they are kept. Null when neither was, or the actor may not bring texts
 * in; then the form is submitted.
 */
export async function readIntoForm(
  actor: Actor | null,
  values: FormValues,
  chosen: FormDataEntryValue | null,
): Promise<FormState | null> {
  const file = chosen instanceof File && chosen.size > 0 ? chosen : null;
  const typed = readText(values, "text");
  if (!actor || !can(actor, "review:work") || (!file && !isPage(typed))) return null;
  if (file && typed.trim() !== "" && readText(values, "readFrom") !== "file") {
    const words = "A text is pasted above as well. Empty that field, or choose no file.";
    return { status: "invalid", fieldErrors: { file: [words] }, values };
  }
  try {
    const words = await wordsOf(file, typed);
    const filled = isPage(words) ? fill(values, words) : { ...values, text: words };
    return {
      status: "editing",
      values: { ...filled, readFrom: file ? "file" : "page" },
      focus: "title",
    };
  } catch (error) {
    if (!(error instanceof TextRefusedError)) throw error;
    const field = file ? "file" : "text";
    return { status: "invalid", fieldErrors: { [field]: [error.message] }, values };
  }
}
