import { isAttributionTail } from "@/lib/features/imports/extract/attribution/cues";
import { isBoilerplate } from "@/lib/features/imports/extract/boilerplate";
import { readCast } from "@/lib/features/imports/extract/names/people";
import { readQuotations, type Quotation } from "@/lib/features/imports/extract/quotations";
import { signedParagraphs } from "@/lib/features/imports/extract/signed";
import { paragraphsOf } from "@/lib/features/imports/extract/text/paragraphs";
import { sentencesOf } from "@/lib/features/imports/extract/text/sentences";

export type Extraction = { quotations: Quotation[] };

export function extract(text: string): Extraction {
  const paragraphs = paragraphsOf(text).filter((range) => !isBoilerplate(text, range));
  const byParagraph = paragraphs.map((range, at) => sentencesOf(text, range, at, isAttributionTail));
  const sentences = byParagraph.flat();
  const cast = readCast(text, sentences);
  const signed = signedParagraphs(text, paragraphs, byParagraph, cast);
  return { quotations: readQuotations(text, sentences, cast, signed) };
}
