import { toDateParts } from "@/lib/dates/date-parts";
import { UNKNOWN_DATE } from "@/lib/dates/partial-date";
import type { Mention } from "@/lib/db/generated/enums";
import type { ReviewItem } from "@/lib/db/generated/client";
import {
  readContactSchema,
  readStatementSchema,
  type ReadContact,
  type ReadStatement,
  type ReadWhen,
} from "@/lib/features/reviews/schema/read";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored entry with what was read there. */
export type ReadItem =
  { kind: "statement"; read: ReadStatement } | { kind: "contact"; read: ReadContact };

/** @throws ZodError when the row holds something else than was written */
export function readItem({ kind, read }: Pick<ReviewItem, "kind" | "read">): ReadItem {
  return kind === "statement"
    ? { kind, read: readStatementSchema.parse(read) }
    : { kind, read: readContactSchema.parse(read) };
}

/** Somebody on file, or an organisation; or nobody: then the name stands for somebody new. */
export type Meant = { id: string; label: string; isBody: boolean } | null;

/** A case as the picker of a form names it, and how the words mention it. */
export type MeantCase = { id: string; label: string; mention: Mention };

export type MeantBy = {
  /** The speaker, or those who took part, in the order of the text. */
  people: readonly Meant[];
  relayed: Meant;
  cases: readonly MeantCase[];
  /** Rows of the form: the place in the captured text. */
  citations: FormValues[];
  language: string;
};

const dateOf = (when: ReadWhen) => toDateParts(when ?? UNKNOWN_DATE);
const pick = (meant: Meant) => ({ id: meant?.id ?? "", label: meant?.label ?? "" });

function speakerValues({ speaker }: ReadStatement, meant: Meant): FormValues {
  const { kind, name, mention, office } = speaker;
  if (meant ? meant.isBody : kind === "body") {
    const organisation = meant ? pick(meant) : { id: "", label: name ?? "" };
    return { speakerKind: "organisation", speakerOrganisation: organisation };
  }
  if (meant) return { speakerKind: "person", speaker: pick(meant) };
  if (name === null) return { speakerKind: "unnamed", unnamedRole: mention ?? office ?? "" };
  return { speakerKind: "person", newSpeaker: { fullName: name, title: office ?? "" } };
}

/** A statement read in a text as the values of the form that adds one. */
export function toNewStatement(read: ReadStatement, by: MeantBy): FormValues {
  return {
    ...speakerValues(read, by.people[0] ?? null),
    relayedPerson: by.relayed ? pick(by.relayed) : { id: "", label: read.relayed ?? "" },
    saidOn: dateOf(read.when),
    channel: read.channel ?? "other",
    venue: read.venue ?? "",
    wording: read.wording,
    text: read.text,
    language: by.language,
    kinds: read.kinds,
    cases: by.cases.map(({ mention, ...one }) => ({ case: one, mention })),
    citations: by.citations,
  };
}

/** A contact read in a text as the values of the form that adds one. */
export function toNewContact(read: ReadContact, by: MeantBy): FormValues {
  return {
    medium: read.medium ?? "",
    made: "yes",
    happenedOn: dateOf(read.when),
    countQualifier: read.qualifier,
    count: String(read.count),
    participants: read.participants.map(({ name, isBody }, place) => {
      const meant = by.people[place] ?? null;
      if (meant ? meant.isBody : isBody) {
        const organisation = meant ? pick(meant) : { id: "", label: name };
        return { organisation, part: "took_part" };
      }
      return meant
        ? { person: pick(meant), part: "took_part" }
        : { newPerson: { fullName: name }, part: "took_part" };
    }),
    cases: by.cases.map(({ id, label }) => ({ case: { id, label } })),
    citations: by.citations,
  };
}
