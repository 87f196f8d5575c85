import type { Found } from "@/lib/features/imports/extract/attribution/found";
import {
  resolve,
  topicSince,
  type Discourse,
  type Resolved,
} from "@/lib/features/imports/extract/attribution/resolve";
import {
  speakerMention,
  type SpeakerMention,
} from "@/lib/features/imports/extract/attribution/speaker-mention";
import type { Cast } from "@/lib/features/imports/extract/names/cast";
import { suggestKinds } from "@/lib/features/imports/extract/statements/kinds";
import { occasionOf } from "@/lib/features/imports/extract/statements/occasion";
import { relayedBy } from "@/lib/features/imports/extract/statements/relayed";
import { whenOf } from "@/lib/features/imports/extract/when/when";
import type { Participant, Quotation, Span } from "@/lib/features/imports/types";

export const participant = ({ name, named }: Resolved): Participant => ({
  name,
  person: named?.id ?? null,
});

export const EMPTY: Omit<Quotation, keyof Span | "type"> = {
  cue: null,
  speaker: null,
  resolved: null,
  office: null,
  relayed: null,
  addressee: null,
  venue: null,
  channel: null,
  said: null,
  kinds: [],
  joins: null,
};

/** Reads quotations in the order of the text: each leans on the speakers of those before. */
export class Reading {
  private readonly discourse: Discourse;
  private spoken: Resolved | null = null;
  private cut: { cue: Found["cue"]; at: number } = { cue: null, at: -1 };
  private count = 0;

  constructor(
    private readonly text: string,
    cast: Cast,
    private readonly publishedOn: string | null,
  ) {
    this.discourse = { cast, last: null, lastPlural: null, lastAt: 0 };
  }

  quotation(found: Found): Quotation {
    const {
      sentence: { units },
      from,
      to,
      type,
      cue,
    } = found;
    const { units: told, subject } = found.lead ?? { units, subject: found.subject };
    const span = { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
    const mention = subject ? speakerMention(told, subject) : null;
    const resolved = mention ? this.speaker(mention) : (this.spoken ?? this.topic(span.start));
    const relayed = relayedBy(this.text, found);
    const { date, venue, channel, addressee } = occasionOf(this.text, found);
    this.discourse.lastAt = span.end;
    return {
      ...span,
      type,
      venue,
      channel,
      addressee,
      cue: cue ? { start: units[cue.from]?.start ?? 0, end: units[cue.to - 1]?.end ?? 0 } : null,
      speaker: mention && { start: mention.start, end: mention.end },
      resolved: resolved && participant(resolved),
      office: resolved?.named?.offices[0] ?? null,
      relayed:
        relayed && participant(resolve(this.text, speakerMention(units, relayed), this.discourse)),
      said: date && whenOf(date, this.publishedOn),
      kinds: suggestKinds(this.text, span),
      joins: this.joins(found),
    };
  }

  private speaker(mention: SpeakerMention): Resolved {
    const resolved = resolve(this.text, mention, this.discourse);
    this.spoken = resolved;
    if (resolved.named?.kind === "person") this.discourse.last = resolved;
    else this.discourse.lastPlural = resolved;
    return resolved;
  }

  private topic(at: number): Resolved | null {
    const named = topicSince(this.discourse, at, null);
    return named && { name: named.name, named };
  }

  /** Pieces of one sentence share their cue; the first of them is what the others go on with. */
  private joins({ cue }: Found): number | null {
    const at = this.count;
    this.count += 1;
    if (cue === null || cue !== this.cut.cue) {
      this.cut = { cue, at };
      return null;
    }
    return this.cut.at;
  }
}
