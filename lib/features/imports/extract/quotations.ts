import { attributeSentence } from "@/lib/features/imports/extract/attribution/attribute-sentence";
import type { Found, QuotationType } from "@/lib/features/imports/extract/attribution/found";
import { resolve, type Discourse, type Resolved } from "@/lib/features/imports/extract/attribution/resolve";
import { speakerMention, type SpeakerMention } from "@/lib/features/imports/extract/attribution/speaker-mention";
import { unattributed } from "@/lib/features/imports/extract/attribution/unattributed";
import type { Cast, Named } from "@/lib/features/imports/extract/names/people";
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
export function readQuotations(text: string, sentences: readonly Sentence[], cast: Cast): Quotation[] {
  const reading = new Reading(text, cast);
  return sentences.flatMap((sentence) => {
    const attributed = attributeSentence(sentence);
    const others = unattributed(text, sentence, attributed);
    return [...attributed, ...others].sort((a, b) => a.from - b.from).map((found) => reading.quotation(found));
  });
}
