import { attributeSentence } from "@/lib/features/imports/extract/attribution/attribute-sentence";
import type { Found } from "@/lib/features/imports/extract/attribution/found";
import { leadOf } from "@/lib/features/imports/extract/attribution/lead";
import { unattributed } from "@/lib/features/imports/extract/attribution/unattributed";
import type { Cast } from "@/lib/features/imports/extract/names/cast";
import type { Signed } from "@/lib/features/imports/extract/statements/signed";
import { suggestKinds } from "@/lib/features/imports/extract/statements/kinds";
import { pullQuoteFinder } from "@/lib/features/imports/extract/statements/pull-quotes";
import { EMPTY, Reading } from "@/lib/features/imports/extract/statements/reading";
import { nameSpokespeople } from "@/lib/features/imports/extract/statements/spokespeople";
import type { Sentence } from "@/lib/features/imports/extract/text/sentences";
import type { Quotation } from "@/lib/features/imports/types";

const signedQuotation = (
  text: string,
  { start, end, speaker, named, name }: Signed,
): Quotation => ({
  ...EMPTY,
  start,
  end,
  type: "direct",
  speaker,
  kinds: suggestKinds(text, { start, end }),
  resolved: { name: named?.name ?? name, person: named?.id ?? null },
  office: named?.offices[0] ?? null,
});

/** Whether a quotation is a sentence of its own. */
const standsAlone = ({ setting, sentence }: Found) =>
  setting === "alone" && sentence.units.every(({ kind }) => kind !== "word" && kind !== "number");

/** The sentence before says whose a quotation is that opens the next one and of which that one says nothing. */
function withLead(found: Found, before: Sentence | undefined): Found {
  const opens = found.setting === "alone" && found.subject === null && found.from === 0;
  return opens ? { ...found, lead: leadOf(before) } : found;
}

function foundIn(text: string, sentence: Sentence, before: Sentence | undefined): Found[] {
  const attributed = attributeSentence(sentence);
  return [...attributed, ...unattributed(text, sentence, attributed)]
    .filter(({ setting }) => setting !== "narrator")
    .sort((a, b) => a.from - b.from)
    .map((found) => withLead(found, before));
}

/** The quotations of prose in reading order. Paragraphs that are signed are one quotation each. */
export function readQuotations(
  text: string,
  sentences: readonly Sentence[],
  cast: Cast,
  signed: readonly Signed[],
  publishedOn: string | null,
): Quotation[] {
  const reading = new Reading(text, cast, publishedOn);
  const paragraphs = new Set(signed.map(({ paragraph }) => paragraph));
  const isPullQuote = pullQuoteFinder(text);
  const read = sentences.flatMap((sentence, at) =>
    paragraphs.has(sentence.paragraph)
      ? []
      : foundIn(text, sentence, sentences[at - 1])
          .filter((found) => !(standsAlone(found) && isPullQuote(sentence)))
          .map((found) => reading.quotation(found)),
  );
  return nameSpokespeople(text, read).concat(signed.map((one) => signedQuotation(text, one)));
}
