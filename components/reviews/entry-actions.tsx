import { ActionForm } from "@/components/forms/action-form";
import { LeaveOutForm } from "@/components/reviews/leave-out-form";
import { ButtonLink } from "@/components/ui/button";
import { acceptItemAction } from "@/lib/features/reviews/actions";
import { completeHref, splitHref } from "@/lib/features/reviews/rules/addresses";
import { areClear, mentionBy } from "@/lib/features/reviews/rules/case-basis";
import type { PersonFit, ReviewCard } from "@/lib/features/reviews/types";

/** So many of a name are offered beside the card; more are told apart in the form. */
const MOST_OFFERED = 3;

function fieldsOf(card: ReviewCard, people: readonly string[]): Record<string, string> {
  const { id, cases, relayed } = card;
  const numbered = (name: string, list: readonly string[]) =>
    list.map((value, place) => [`${name}.${place}`, value]);
  const caseIds = cases.map((one) => one.id);
  const inWords = cases.filter(({ basis }) => mentionBy(basis) === "named");
  const named = inWords.map((one) => one.id);
  return Object.fromEntries([
    ["itemId", id],
    ...numbered("people", people),
    ...numbered("cases", caseIds),
    ...numbered("named", named),
    ...(relayed?.clear ? [["relayed", relayed.clear.id]] : []),
  ]);
}

/** Whom the entry can be accepted with by one press: the people who are clear, or one of several. */
function offersOf(card: ReviewCard): { people: string[]; fit: PersonFit | null }[] {
  if (card.cases.length === 0 || (card.relayed && !card.relayed.clear)) return [];
  if (card.kind === "contact" && (card.read.medium === null || card.people.length === 0)) return [];
  const clear = card.people.flatMap((person) => person.clear?.id ?? []);
  if (clear.length === card.people.length) return [{ people: clear, fit: null }];
  if (card.kind === "contact") return [];
  const fits = card.people[0]?.fits.slice(0, MOST_OFFERED) ?? [];
  if (fits.length > 0) return fits.map((fit) => ({ people: [fit.id], fit }));
  const { kind, mention } = card.read.speaker;
  return kind === "unnamed" && mention ? [{ people: [], fit: null }] : [];
}

/** Says what is guessed: whom of a name it takes, and a case that neither words nor paragraph name. */
function AcceptLabel({ fit, cases }: { fit: PersonFit | null; cases: ReviewCard["cases"] }) {
  return (
    <span>
      Accept
      {fit ? (
        <>
          {" as "}
          <bdi>{fit.name}</bdi>
          {fit.description ? <bdi>, {fit.description}</bdi> : null}
        </>
      ) : null}
      {cases.map(({ id, label }) => (
        <span key={id}>
          , about <bdi>{label}</bdi>
        </span>
      ))}
    </span>
  );
}

/** What can be done with an entry that is to be decided. */
export function EntryActions({ card, reviewId }: { card: ReviewCard; reviewId: string }) {
  const offers = offersOf(card);
  const [one] = offers;
  const isCaseClear = areClear(card.cases);
  const isClear = offers.length === 1 && one?.fit === null && isCaseClear;
  // What may be on file already is not accepted by a key that is pressed in a row.
  const isNew = card.twins.length === 0 && card.repeats === null;
  const acceptKey = isClear && isNew ? "a" : undefined;
  const complete = (
    <span data-key="e" data-second={acceptKey ? undefined : "a"}>
      <ButtonLink
        href={completeHref(reviewId, card.id)}
        variant={offers.length === 0 ? "primary" : "secondary"}
      >
        {isClear ? "Edit" : "Complete"}
      </ButtonLink>
    </span>
  );
  return (
    <div className="grid gap-2" data-print="hide">
      <div className="flex flex-wrap items-start gap-2">
        {offers.map(({ people, fit }) => (
          <div key={people.join()} data-key={acceptKey}>
            <ActionForm
              action={acceptItemAction}
              fields={fieldsOf(card, people)}
              label={<AcceptLabel fit={fit} cases={isCaseClear ? [] : card.cases} />}
              variant={isClear && isNew ? "primary" : "secondary"}
            />
          </div>
        ))}
        {complete}
        <ButtonLink href={`${completeHref(reviewId, card.id)}/same`} variant="quiet">
          On file already
        </ButtonLink>
        <ButtonLink href={splitHref(reviewId, card.id)} variant="quiet">
          Split
        </ButtonLink>
      </div>
      <LeaveOutForm itemId={card.id} kind={card.kind} />
    </div>
  );
}
