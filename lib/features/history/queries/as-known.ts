import { endOfDay, today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { FACT_KIND_LABELS } from "@/lib/features/cases/labels";
import { visibleCases } from "@/lib/features/cases/scope";
import { knownDetention } from "@/lib/features/history/queries/known-detention";
import { knownIds, type Asking } from "@/lib/features/history/queries/known-ids";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { eventsOf } from "@/lib/features/history/queries/replay-events";
import { knownRecord } from "@/lib/features/history/rules/known-record";
import { linksIn } from "@/lib/features/history/rules/links";
import { asChanges, replay, type Replayed } from "@/lib/features/history/rules/replay";
import { recordPath } from "@/lib/features/history/rules";
import { asKnownSchema, KNOWN_SECTIONS } from "@/lib/features/history/schema";
import type { AsKnown, KnownRecord, KnownSection } from "@/lib/features/history/types";

const KINDS: Record<Exclude<KnownSection, "fact">, string> = {
  statement: "Statement",
  contact: "Contact",
  commitment: "Commitment",
};

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What kind of fact each is; its kind never changes. */
async function factKinds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const facts = await db.caseFact.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true },
  });
  return new Map(facts.map(({ id, kind }) => [id, upperFirst(FACT_KIND_LABELS[kind])]));
}

type Found = { id: string; section: KnownSection | "case"; replayed: Replayed };

/** What each record and its changes link to, named as far as the actor may see it today. */
const namesFor = ({ db, actor }: Asking, found: readonly Found[]) =>
  linkedNames(
    db,
    actor,
    linksIn(found.flatMap(({ replayed }) => [asChanges(replayed.state), replayed.since])),
  );

/** The replayed records in words, by id. A fixed number of queries. */
async function inWords(
  asking: Asking,
  found: readonly Found[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const kinds = await factKinds(
    asking.db,
    found.flatMap(({ id, section }) => (section === "fact" ? [id] : [])),
  );
  const names = await namesFor(asking, found);
  return new Map(
    found.map(({ id, section, replayed }) => {
      const ofCase = section === "fact" || section === "case";
      const path = ofCase ? recordPath("case", asking.caseId) : recordPath(section, id);
      const named = {
        ...{ id, section },
        kind: section === "case" ? "Case" : (kinds.get(id) ?? KINDS[section as "statement"]),
        path: section === "fact" ? `${path}/facts` : path,
      };
      return [id, knownRecord({ subject: section, subjectId: id, names }, named, replayed)];
    }),
  );
}

/**
 * A case as it stood in the records at the end of a day, rebuilt from the audit trail, with what has
 * changed since: its own fields, and page by page its dated facts, statements, contacts and
 * commitments. A day to come is taken for today. Records hidden from the actor and erased ones are absent. A fixed number of queries.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getAsKnown = defineQuery({
  name: "history.as-known",
  permission: "history:read",
  input: asKnownSchema,
  async run({ db, actor, input }): Promise<AsKnown> {
    const { caseId, trueOn } = input;
    const caseRecord = await db.case.findFirst({
      where: { AND: [{ id: caseId }, visibleCases(actor)] },
      include: { person: { select: { fullName: true } } },
    });
    if (!caseRecord) throw new NotFoundError("This case does not exist, or is not visible to you.");
    const last = today();
    const on = input.on && input.on < last ? input.on : last;
    const countedTo = trueOn && trueOn < on ? trueOn : on;
    const asking: Asking = { db, actor, caseId, trueOn, until: endOfDay(on) };
    const pages = await Promise.all(
      KNOWN_SECTIONS.map((section) =>
        knownIds(asking, section, section === input.section ? (input.after ?? null) : null),
      ),
    );
    const events = await eventsOf(db, [caseId, ...pages.flatMap(({ ids }) => ids)]);
    const replayOf = (id: string) => replay(events.get(id) ?? [], asking);
    const own = replayOf(caseId);
    const found = pages.flatMap(({ section, ids }) =>
      ids.flatMap((id): Found[] => {
        const replayed = replayOf(id);
        return replayed ? [{ id, section, replayed }] : [];
      }),
    );
    const ofCase: Found[] = own ? [{ id: caseId, section: "case", replayed: own }] : [];
    const records = await inWords(asking, [...ofCase, ...found]);
    const told = { caseId, until: asking.until, day: countedTo, own };
    return {
      caseRecord: {
        ...{ id: caseId, reference: caseRecord.reference },
        personName: caseRecord.person.fullName,
      },
      ...{ on, trueOn, countedTo, own: records.get(caseId) ?? null },
      ...(await knownDetention(db, told)),
      sections: pages.map(({ ids, ...page }) => ({
        ...page,
        rows: ids.flatMap((id) => records.get(id) ?? []),
      })),
    };
  },
});
