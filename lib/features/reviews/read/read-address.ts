import type { Actor } from "@/lib/auth/actor";
import { admit } from "@/lib/auth/throttle";
import { today } from "@/lib/clock";
import { sealFetched } from "@/lib/features/reviews/read/fetched-state";
import type { ReadText } from "@/lib/features/reviews/read/fill-form";
import { readBytes } from "@/lib/features/reviews/read/read-bytes";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { captureTextSchema } from "@/lib/features/sources/schema/captures";
import { addressOf, fetchPublic, readsAddresses, type Network } from "@/lib/outgoing/fetch-public";
import { FetchRefusedError, type FetchRefusal } from "@/lib/outgoing/fetch-refused";
import { slots } from "@/lib/slots";
import { sha256 } from "@/lib/text/sha256";

const PASTE = "Open the page in a browser, copy the text, and paste it above.";

const REFUSALS: Record<FetchRefusal, string> = {
  "bad-address": `This address cannot be read here: it must be a whole one of a web page, starting with https:// or http://, without a name, a password or a port of its own. ${PASTE}`,
  "not-public": `This address leads to a private network, not to the public internet, and is not read from here. ${PASTE}`,
  "no-answer": `Nobody answers at this address on the public internet. Check it; if it opens in a browser, copy the text there, and paste it above.`,
  "too-slow": `The page took too long to come. ${PASTE}`,
  "too-large": `What stands at this address is larger than 8 MB. Open it in a browser, copy the part that matters, and paste it above.`,
  "too-many-redirects": `This address leads from one place to the next without end. ${PASTE}`,
  "wrong-type": `What stands at this address is no web page, text, PDF file or Word document. ${PASTE}`,
  "not-allowed": `The site does not let this page be read from here: it may ask to sign in or to pay. ${PASTE}`,
  "not-found": `The site says that there is no such page. Check the address; if it opens in a browser, copy the text there, and paste it above.`,
  "bad-answer": `The site did not send the page as it should. Try again later, or open the page in a browser, copy the text, and paste it above.`,
};

const OFF = `Pages are not read by their address on this server. ${PASTE}`;
const TOO_MANY = `You had many pages read within the hour. Wait a while. Or open the page in a browser, copy the text, and paste it above.`;

/** Refusals of the network in the words of the form. */
const inWords = (error: unknown): never => {
  throw error instanceof FetchRefusedError ? new TextRefusedError(REFUSALS[error.reason]) : error;
};

/** Each may hold 8 MB while it comes, and may come slowly; the memory is everybody’s. */
const inFetchSlot = slots(4);

const fetched = (address: string, network?: Network) =>
  inFetchSlot(() => fetchPublic(address, network)).catch(inWords);

/** What nobody could ask for is refused before it counts as asked. */
function requireAddress(address: string): void {
  try {
    addressOf(address);
  } catch (error) {
    inWords(error);
  }
}

/** The text as the form gives it back, so that one that nobody changed is told. */
const asKept = (text: string) => captureTextSchema.shape.text.safeParse(text).data ?? text;

/**
 * Fetches what stands at an address of the public internet, once, and reads it as a file is read. It is kept
 * nowhere; where it comes from and the day are told with it, and sealed for the trail.
 * @param network where it is asked; a test puts its own in place
 * @throws TextRefusedError when it may not or cannot be read, with why and what to do
 */
export async function readAddress(
  actor: Actor,
  address: string,
  network?: Network,
): Promise<ReadText> {
  if (!readsAddresses()) throw new TextRefusedError(OFF);
  requireAddress(address);
  if (!(await admit([["fetch", actor.id]]))) throw new TextRefusedError(TOO_MANY);
  const { bytes, url, type, encoding } = await fetched(address, network);
  if (bytes.length === 0) throw new TextRefusedError(REFUSALS["bad-answer"]);
  const read = await readBytes(bytes, { encoding, isHtml: type.includes("html") });
  const { text = "" } = read;
  if (text.trim() === "")
    throw new TextRefusedError(`No words were found at this address. ${PASTE}`);
  const hash = sha256(asKept(text));
  const note = [`Fetched from ${new URL(url).hostname}.`, read.note].filter(Boolean).join(" ");
  return {
    ...read,
    ...{ note, url, accessedOn: today() },
    fetched: sealFetched(actor, { given: address, final: url, hash }),
  };
}
