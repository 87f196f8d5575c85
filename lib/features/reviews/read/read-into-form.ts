import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { fillForm } from "@/lib/features/reviews/read/fill-form";
import { readAddress } from "@/lib/features/reviews/read/read-address";
import { readBytes, readWords } from "@/lib/features/reviews/read/read-bytes";
import { isPage } from "@/lib/features/reviews/read/read-page";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { MOST_DOCUMENT_BYTES } from "@/lib/features/reviews/schema";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";
import type { Network } from "@/lib/outgoing/fetch-public";

/** Of a file that is too large, no more than shows it. */
const bytesOf = async (file: File) =>
  new Uint8Array(await file.slice(0, MOST_DOCUMENT_BYTES + 1).arrayBuffer());

/** What is to be read, and the field that names it; a pasted page stands in the field of the text itself. */
type Given =
  | { from: "file"; field: "file"; file: File }
  | { from: "address"; field: "fromAddress"; address: string }
  | { from: "page"; field: "text"; words: string };

function givenIn(values: FormValues, chosen: FormDataEntryValue | null): Given | null {
  if (chosen instanceof File && chosen.size > 0)
    return { from: "file", field: "file", file: chosen };
  const address = readText(values, "fromAddress").trim();
  if (address !== "") return { from: "address", field: "fromAddress", address };
  const words = readText(values, "text");
  return isPage(words) ? { from: "page", field: "text", words } : null;
}

/** What stands in the way of reading it: something else that was given as well. */
function besides(values: FormValues, { from }: Given): string | null {
  if (from === "page") return null;
  if (from === "file" && readText(values, "fromAddress").trim() !== "")
    return "A web address is given as well. Empty that field, or choose no file.";
  const isTyped = !["file", "address"].includes(readText(values, "readFrom"));
  if (readText(values, "text").trim() === "" || !isTyped) return null;
  return from === "file"
    ? "A text is pasted above as well. Empty that field, or choose no file."
    : "A text is pasted above as well. Empty that field, or this one.";
}

async function read(actor: Actor, given: Given, network?: Network) {
  if (given.from === "address") return readAddress(actor, given.address, network);
  return given.from === "file"
    ? readBytes(await bytesOf(given.file), { name: given.file.name })
    : readWords(given.words);
}

/**
 * What the form shows after a file was chosen, an address given or the source of a page pasted: its words, and
 * what it says of itself, to be looked at before they are kept. Null when none was, or the actor may not bring
 * texts in; then the form is submitted.
 * @param network where an address is asked; a test puts its own in place
 */
export async function readIntoForm(
  actor: Actor | null,
  values: FormValues,
  chosen: FormDataEntryValue | null,
  network?: Network,
): Promise<FormState | null> {
  const given = givenIn(values, chosen);
  if (!given || !actor || !can(actor, "review:work")) return null;
  const refused = (words: string): FormState => ({
    ...{ status: "invalid", fieldErrors: { [given.field]: [words] }, values },
  });
  const inTheWay = besides(values, given);
  if (inTheWay) return refused(inTheWay);
  try {
    const filled = fillForm(values, await read(actor, given, network));
    return {
      status: "editing",
      values: { ...filled, fromAddress: "", readFrom: given.from },
      focus: "title",
    };
  } catch (error) {
    if (error instanceof TextRefusedError) return refused(error.message);
    throw error;
  }
}
