import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getAsKnown } from "@/lib/features/history/queries/as-known";
import { mediansOf } from "@/tests/integration/performance/measured";
import { actorWithRole } from "@/tests/support/actors";
import { fillCaseLog } from "@/tests/support/case-log";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";

const LARGE = { statements: 10_600, contacts: 5_000 };
const SLOWEST_PAGE_MS = 2_000;
/** Entered after everything else, as ids of the application's own are. */
const DEEP = "f0000000-0000-4000-8000-000000000000";

let actor: Actor;
let large: string;
let small: string;

/** The rows that adding and once correcting the records of the log would have left. */
async function fillTrail(noun: "statement" | "contact", link: string): Promise<void> {
  await ownerPool().query(
    `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
     SELECT $1, 'A', $2 || '.' || verb, $2, r.id, (SELECT array_agg(l."caseId") FROM "${link}" l WHERE l."${noun}Id" = r.id),
       (SELECT jsonb_object_agg(key, jsonb_build_object('from', NULL, 'to', value)) FROM jsonb_each(to_jsonb(r) - 'search'))
     FROM "${noun === "statement" ? "Statement" : "Contact"}" r, (VALUES ('added'), ('edited')) v(verb)
     WHERE EXISTS (SELECT FROM "${link}" l WHERE l."${noun}Id" = r.id)`,
    [actor.id, noun],
  );
}

beforeAll(async () => {
  actor = await actorWithRole("editor");
  large = await fillCaseLog(actor, LARGE);
  await fillTrail("statement", "StatementCase");
  await fillTrail("contact", "ContactCase");
  small = (await aCase(actor)).id;
  for (let each = 0; each < 10; each += 1)
    await aStatement(actor, { cases: [{ case: { id: small } }] });
  await ownerPool().query("ANALYZE");
}, 240_000);

describe("a case of ten thousand statements as known on a day", () => {
  const of = (caseId: string, over = {}) => getAsKnown(actor, { caseId, ...over });

  it("takes the queries that one of ten takes, and no long wait, on any page", async () => {
    const { sections } = await of(large);
    expect(sections.find(({ section }) => section === "statement")?.total).toBeGreaterThan(10_000);
    expect(await database().auditEvent.count()).toBeGreaterThan(25_000);
    const few = await countQueries(() => of(small));
    // The names of more kinds of linked records are looked up.
    expect(await countQueries(() => of(large))).toBeLessThanOrEqual(few + 5);
    const deep = { section: "statement", after: DEEP };
    const valid = { trueOn: "2018-01-01" };
    for (const [name, over] of Object.entries({ first: {}, deep, valid })) {
      const [ten, thousands] = await mediansOf(
        () => of(small, over),
        () => of(large, over),
      );
      console.info(
        `${name}: 10 statements ${ten.toFixed(1)} ms, 10,000 ${thousands.toFixed(1)} ms`,
      );
      expect(thousands).toBeLessThan(SLOWEST_PAGE_MS);
    }
  }, 120_000);
});
