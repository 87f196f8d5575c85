import type { Cast } from "@/lib/features/imports/extract/names/cast";
import { suggestKinds } from "@/lib/features/imports/extract/statements/kinds";
import { EMPTY } from "@/lib/features/imports/extract/statements/reading";
import type { Turn } from "@/lib/features/imports/extract/transcript";
import type { Participant, Quotation } from "@/lib/features/imports/types";

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|sen|secretary|minister|president|ambassador|spokes(?:man|woman|person)|senator|general|gen|under|deputy|assistant|foreign|prime|press|state)\.?$/i;

const nameCase = (word: string) =>
  word === word.toUpperCase()
    ? word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
    : word;

/** Whom a label names: “MR ADEYEMI” is whoever the text calls Adeyemi, else the label in ordinary letters. */
function labelled(cast: Cast, { name, label }: Turn): Participant {
  const words = name.split(/\s+/).map(nameCase);
  const parts = words.filter((word) => !TITLE.test(word));
  const named = parts.length > 0 ? cast.find(parts, label.start) : null;
  const isPerson = named?.kind === "person" ? named : null;
  return { name: isPerson?.name ?? words.join(" "), person: isPerson?.id ?? null };
}

/** The answers of a transcript, a quotation for each paragraph. Questions are nobody's official statement. */
export function turnQuotations(
  text: string,
  cast: Cast,
  turns: readonly Turn[],
  numberFrom: number,
): Quotation[] {
  const quotations: Quotation[] = [];
  for (const turn of turns) {
    if (turn.asks) continue;
    const resolved = labelled(cast, turn);
    const office =
      resolved.person === null ? null : (cast.all[resolved.person]?.offices[0] ?? null);
    const first = numberFrom + quotations.length;
    turn.paragraphs.forEach((span, at) => {
      quotations.push({
        ...EMPTY,
        ...span,
        type: "direct",
        resolved,
        office,
        speaker: at === 0 ? turn.label : null,
        joins: at === 0 ? null : first,
        kinds: suggestKinds(text, span),
      });
    });
  }
  return quotations;
}
