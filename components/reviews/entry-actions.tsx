import { ActionForm } from "@/components/forms/action-form";
import { LeaveOutForm } from "@/components/reviews/leave-out-form";
import { ButtonLink } from "@/components/ui/button";
import { acceptItemAction } from "@/lib/features/reviews/actions";
import { completeHref } from "@/lib/features/reviews/rules/addresses";
import type { PersonFit, ReviewCard } from "@/lib/features/reviews/types";

/** So many of a name are offered beside the card; more are told apart in the form. */
const MOST_OFFERED = 3;

function fieldsOf({ id, cases }: ReviewCard, people: readonly string[]): Record<string, string> {
  const numbered = (name: string, list: readonly string[]) =>
    list.map((value, place) => [`${name}.${place}`, value]);
  const caseIds = cases.map((one) => one.id);
  return Object.fromEntries([
    ["itemId", id],
    ...numbered("people", people),
    ...numbered("cases", caseIds),
  ]);
}

/** Whom the entry can be accepted with by one press: the people who are clear, or one of several. */
function offersOf(card: ReviewCard): { people: string[]; fit: PersonFit | null }[] {
  if (card.cases.length === 0) return [];
  if (card.kind === "contact" && (card.read.medium === null || card.people.length === 0)) return [];
  const clear = card.people.flatMap((person) => person.clear?.id ?? []);
  if (clear.length === card.people.length) return [{ people: clear, fit: null }];
  if (card.kind === "contact") return [];
  const fits = card.people[0]?.fits.slice(0, MOST_OFFERED) ?? [];
  if (fits.length > 0) return fits.map((fit) => ({ people: [fit.id], fit }));
  const { kind, mention } = card.read.speaker;
  return kind === "unnamed" && mention ? [{ people: [], fit: null }] : [];
}

/** What can be done with an entry that is to be decided. */
export function EntryActions({ card, reviewId }: { card: ReviewCard; reviewId: string }) {
  const offers = offersOf(card);
  const [one] = offers;
  const isClear = offers.length === 1 && one?.fit === null;
  const complete = (
    <span data-key="e" data-second={isClear ? undefined : "a"}>
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
          <div key={people.join()} data-key={isClear ? "a" : undefined}>
            <ActionForm
              action={acceptItemAction}
              fields={fieldsOf(card, people)}
              label={
                fit ? (
                  <span>
                    Accept as <bdi>{fit.name}</bdi>
                    {fit.description ? <bdi>, {fit.description}</bdi> : null}
                  </span>
                ) : (
                  "Accept"
                )
              }
              variant={isClear && card.twins.length === 0 ? "primary" : "secondary"}
            />
          </div>
        ))}
        {complete}
        <ButtonLink href={`${completeHref(reviewId, card.id)}/same`} variant="quiet">
          On file already
        </ButtonLink>
      </div>
      <LeaveOutForm itemId={card.id} kind={card.kind} />
    </div>
  );
}
