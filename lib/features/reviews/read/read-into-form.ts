import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { fillForm } from "@/lib/features/reviews/read/fill-form";
import { readBytes, readWords } from "@/lib/features/reviews/read/read-bytes";
import { isPage } from "@/lib/features/reviews/read/read-page";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { MOST_DOCUMENT_BYTES } from "@/lib/features/reviews/schema";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";

/** Of a file that is too large, no more than shows it. */
const bytesOf = async (file: File) =>
  new Uint8Array(await file.slice(0, MOST_DOCUMENT_BYTES + 1).arrayBuffer());

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
    const read = file
      ? await readBytes(await bytesOf(file), { name: file.name })
      : readWords(typed);
    return {
      status: "editing",
      values: { ...fillForm(values, read), readFrom: file ? "file" : "page" },
      focus: "title",
    };
  } catch (error) {
    if (!(error instanceof TextRefusedError)) throw error;
    const field = file ? "file" : "text";
    return { status: "invalid", fieldErrors: { [field]: [error.message] }, values };
  }
}
