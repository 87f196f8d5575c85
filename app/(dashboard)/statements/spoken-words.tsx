import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { ComparePicks } from "@/components/words/compare-pick";
import { SpokenList } from "@/components/words/spoken-list";
import type { Actor } from "@/lib/auth/actor";
import { listSpeakerWords } from "@/lib/features/words/queries/list-speaker-words";
import { listHref } from "@/lib/http/search-params";

type SpokenWordsProps = {
  actor: Actor;
  speaker: { personId: string } | { organisationId: string };
  path: string;
  params: Record<string, string>;
};

/** Everything one person or organisation said, by day; what has no day in a place of its own. */
export async function SpokenWords({ actor, speaker, path, params }: SpokenWordsProps) {
  const page = await listSpeakerWords(actor, { ...params, ...speaker });
  const href = (changes: Record<string, string | undefined>) => listHref(path, params, changes);
  const placed = page.rows.filter((row) => row.placed);
  const unplaced = page.rows.filter((row) => !row.placed);
  const personId = "personId" in speaker ? speaker.personId : null;
  const oldest = params.sort === "oldest";
  if (page.total === 0) {
    return (
      <EmptyState title="Nothing that was said is on record.">
        Statements appear here as soon as one is added with this speaker.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-4 text-sm text-ink-soft">
        {oldest ? "Oldest first. " : "Newest first. "}
        <TextLink href={href({ sort: oldest ? undefined : "oldest" })}>
          {oldest ? "Show the newest first" : "Show the oldest first"}
        </TextLink>
      </p>
      <ComparePicks>
        {placed.length > 0 ? (
          <SpokenList rows={placed} personId={personId} label="Statements by day" />
        ) : null}
        {unplaced.length > 0 ? (
          <section className="mt-8">
            <SectionHeading count={page.unplaced} capped={false}>
              Without a first day
            </SectionHeading>
            <p className="mb-3 max-w-measure text-sm text-ink-soft">
              Nothing on record says when these began to be said, so they have no place in the
              order.
            </p>
            <SpokenList
              rows={unplaced}
              personId={personId}
              label="Statements without a first day"
            />
          </section>
        ) : null}
      </ComparePicks>
      <KeysetPagination
        label="Pages of statements"
        noun={{ one: "statement", many: "statements" }}
        page={page}
        href={href}
      />
    </>
  );
}
