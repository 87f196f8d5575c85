import type { ReactNode } from "react";

import { PersonLine } from "@/components/reviews/person-line";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { CONTACT_MEDIUM_LABELS, COUNT_QUALIFIER_LABELS } from "@/lib/features/contacts/labels";
import { CASE_BASIS_LABELS } from "@/lib/features/reviews/labels";
import { mentionBy } from "@/lib/features/reviews/rules/case-basis";
import type { ReadWhen } from "@/lib/features/reviews/schema/read";
import type { ReviewCard } from "@/lib/features/reviews/types";
import {
  MENTION_LABELS,
  STATEMENT_CHANNEL_LABELS,
  STATEMENT_KIND_LABELS,
  WORDING_LABELS,
} from "@/lib/features/statements/labels";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function whenWords(when: ReadWhen): string {
  if (!when) return "Not in the text";
  const words = formatPartialDate(when);
  return when.inferred ? `${words} (worked out from the day of publication)` : words;
}

function People({ card }: { card: ReviewCard }) {
  const label = card.kind === "statement" ? "Said by" : "Between";
  return (
    <Fact label={label}>
      {card.people.length === 0 ? <span>Nobody by name</span> : null}
      {card.people.map((person, place) => (
        <PersonLine key={place} person={person} />
      ))}
    </Fact>
  );
}

function StatementFacts({ card }: { card: Extract<ReviewCard, { kind: "statement" }> }) {
  const { channel, venue, kinds, wording } = card.read;
  const known = channel ? STATEMENT_CHANNEL_LABELS[channel] : NO_CHANNEL;
  return (
    <>
      {card.relayed ? (
        <Fact label="Passing on">
          <PersonLine person={card.relayed} />
        </Fact>
      ) : null}
      <Fact label="Where">
        <bdi>{[known, venue].filter(Boolean).join(", ")}</bdi>
      </Fact>
      <Fact label="Wording">
        {[WORDING_LABELS[wording], ...kinds.map((kind) => STATEMENT_KIND_LABELS[kind])].join(" · ")}
      </Fact>
    </>
  );
}

const NO_CHANNEL = `Not in the text (enters as “${STATEMENT_CHANNEL_LABELS.other}”)`;

function ContactFacts({ card }: { card: Extract<ReviewCard, { kind: "contact" }> }) {
  const { medium, count, qualifier } = card.read;
  const many = `${COUNT_QUALIFIER_LABELS[qualifier].toLowerCase()} ${count.toLocaleString("en-GB")}`;
  return (
    <Fact label="How">
      {medium ? CONTACT_MEDIUM_LABELS[medium] : "Not in the text"}
      {count > 1 || qualifier !== "exactly" ? `, ${many}` : null}
    </Fact>
  );
}

/** What was read at a place, and what on file it is matched to. */
export function EntryFacts({ card }: { card: ReviewCard }) {
  const isStatement = card.kind === "statement";
  return (
    <dl className="grid gap-1.5">
      <People card={card} />
      {card.kind === "statement" ? <StatementFacts card={card} /> : <ContactFacts card={card} />}
      <Fact label="When">{whenWords(card.read.when)}</Fact>
      <Fact label="Case">
        {card.cases.length === 0 ? "Not clear: complete it to say which" : null}
        {card.cases.map(({ id, label, basis }) => (
          <span key={id} className="block">
            <TextLink href={`/cases/${id}`}>{label}</TextLink>{" "}
            <span className="text-sm text-ink-soft">
              ({CASE_BASIS_LABELS[basis]}
              {isStatement && mentionBy(basis) !== "named"
                ? `; enters as “${MENTION_LABELS[mentionBy(basis)].toLowerCase()}”`
                : null}
              )
            </span>
          </span>
        ))}
      </Fact>
    </dl>
  );
}
