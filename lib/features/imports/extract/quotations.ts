import { attributeSentence } from "@/lib/features/imports/extract/attribution/attribute-sentence";
import type { Found, QuotationType } from "@/lib/features/imports/extract/attribution/found";
import { resolve, type Discourse, type Resolved } from "@/lib/features/imports/extract/attribution/resolve";
import { speakerMention, type SpeakerMention } from "@/lib/features/imports/extract/attribution/speaker-mention";
import { unattributed } from "@/lib/features/imports/extract/attribution/unattributed";
import type { Cast, Named } from "@/lib/features/imports/extract/names/people";
import type { Signed } from "@/lib/features/imports/extract/signed";
import type { Sentence } from "@/lib/features/imports/extract/text/sentences";
import type { Span } from "@/lib/features/imports/extract/text/span";

export type Quotation = Span & {
  type: QuotationType;
  speaker: Span | null;
  resolved: string | null;
  person: number | null;
  cue: Span | null;
};

type Spoken = { mention: SpeakerMention; resolved: Resolved };

const isPerson = (named: Named | null) => named?.kind === "person";

/** Who speaks in sentences, read in order: later ones lean on the speakers of those before. */
class Reading {
  private readonly discourse: Discourse;
  private spoken: Spoken | null = null;
  private paragraph = -1;

  constructor(private readonly text: string, cast: Cast) {
    this.discourse = { cast, last: null, lastPlural: null, lastAt: 0 };
  }

  quotation(found: Found): Quotation {
    const { sentence, from, to, type, cue, subject } = found;
    const { units } = sentence;
    const spoken = subject ? this.speaker(speakerMention(units, subject)) : this.carried(found);
    this.paragraph = sentence.paragraph;
    const span = { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
    this.discourse.lastAt = span.end;
    return {
      ...span,
      type,
      speaker: spoken && subject ? { start: spoken.mention.start, end: spoken.mention.end } : null,
      resolved: spoken?.resolved.name ?? null,
      person: spoken?.resolved.named?.id ?? null,
      cue: cue ? { start: units[cue.from]?.start ?? 0, end: units[cue.to - 1]?.end ?? 0 } : null,
    };
  }

  private speaker(mention: SpeakerMention): Spoken {
    const resolved = resolve(this.text, mention, this.discourse);
    this.spoken = { mention, resolved };
    if (isPerson(resolved.named)) this.discourse.last = resolved;
    else this.discourse.lastPlural = resolved;
    return this.spoken;
  }

  private carried(found: Found): Spoken | null {
    return this.spoken;
  }
}

/** The quotations of a text in reading order. */
export function readQuotations(text: string, sentences: readonly Sentence[], cast: Cast, signed: readonly Signed[]): Quotation[] {
  const reading = new Reading(text, cast);
  const bySignature = new Map(signed.map((one) => [one.paragraph, one]));
  const found = sentences.flatMap((sentence) => {
    const signature = bySignature.get(sentence.paragraph);
    if (signature) {
      bySignature.set(sentence.paragraph, { ...signature, start: -1 });
      return signature.start < 0 ? [] : [signedQuotation(signature)];
    }
    const attributed = attributeSentence(sentence);
    const others = unattributed(text, sentence, attributed);
    return [...attributed, ...others]
      .filter(({ setting }) => setting !== "narrator")
      .sort((a, b) => a.from - b.from)
      .map((found) => reading.quotation(found));
  });
  return nameSpokespeople(text, found);
}

const signedQuotation = ({ start, end, speaker, named, name }: Signed): Quotation =>
  ({ start, end, type: "direct", speaker, resolved: named?.name ?? name, person: named?.id ?? null, cue: null });

const UNNAMED_SPEAKER = /^(?:a|an|the|another|its|his|her|their)\b.*\b(?:spokes(?:man|woman|person)|lawyer|attorney|aide|official)\b/i;
const NAMED_SOON = 900;

/** “A spokeswoman for the mayor said …”: she is who is named next, if at once. */
function nameSpokespeople(text: string, quotations: Quotation[]): Quotation[] {
  return quotations.map((quotation, at) => {
    const { speaker, person } = quotation;
    if (!speaker || person !== null || !UNNAMED_SPEAKER.test(text.slice(speaker.start, speaker.end))) return quotation;
    const next = quotations[at + 1];
    const isNamed = next?.speaker && next.person !== null && next.start - quotation.end < NAMED_SOON;
    const isNew = isNamed && !quotations.slice(Math.max(0, at - 30), at).some((one) => one.person === next.person);
    return isNew && /\p{Lu}/u.test(text.charAt(next.speaker?.start ?? 0)) ? { ...quotation, resolved: next.resolved, person: next.person } : quotation;
  });
}
