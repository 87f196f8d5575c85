import type { Client, PoolClient } from "pg";

import type { Actor } from "@/lib/auth/actor";
import { ownerPool } from "@/tests/support/database";

/** How many statements and contacts the log holds once it is filled. */
type CaseLogSize = { statements: number; contacts: number };

const PEOPLE = 200;
const SOURCES = 300;
const CASES = 5;
/** The last case is restricted to a team that none of the tests' actors is on. */
const HIDDEN_CASE = CASES;

/**
 * Choices that follow from a seed and a number, so that every run fills in the same records. Ids are
 * of the form that input is checked for.
 */
const CHOICES = `
  CREATE OR REPLACE FUNCTION pg_temp.pick(salt text, n int, choices int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('x' || substr(md5('vigil case log ' || salt || n), 1, 7))::bit(28)::int % choices $$;
  CREATE OR REPLACE FUNCTION pg_temp.log_id(kind text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT overlay(overlay(md5('vigil case log ' || kind || n) placing '4' from 13) placing '8' from 17)::uuid $$;
  CREATE OR REPLACE FUNCTION pg_temp.words(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT string_agg((ARRAY['release','talks','offer','embassy','concern','family','access','visit','demand','promise',
       'minister','court','appeal','letter','call','silence','progress','exchange','charge','denial'])[1 + pg_temp.pick('word' || w, n, 20)], ' ')
       || CASE WHEN n % 100 = 0 THEN ' lantern' ELSE '' END FROM generate_series(1, 30) w $$;
  CREATE OR REPLACE FUNCTION pg_temp.day(salt text, n int) RETURNS date LANGUAGE sql IMMUTABLE AS
    $$ SELECT DATE '2015-01-01' + pg_temp.pick(salt, n, 4000) $$;`;

const PEOPLE_AND_SOURCES = `
  INSERT INTO "Organisation" (id, name, kind, "createdById")
    SELECT pg_temp.log_id('body', n), 'Ministry of Examples ' || n, 'ministry', :actor FROM generate_series(1, 20) n ON CONFLICT DO NOTHING;
  INSERT INTO "Person" (id, "fullName", aliases, "createdById")
    SELECT pg_temp.log_id('person', n), 'Generated Person ' || n, ARRAY['GP ' || n], :actor FROM generate_series(1, ${PEOPLE}) n ON CONFLICT DO NOTHING;
  INSERT INTO "Position" (id, "personId", title, "organisationId", country, rank)
    SELECT pg_temp.log_id('position', n), pg_temp.log_id('person', n), 'Office ' || n % 7, pg_temp.log_id('body', 1 + n % 20), 'XK',
      (ARRAY['spokesperson', 'foreign_minister', 'not_an_official'])[1 + n % 3]::"PositionRank"
    FROM generate_series(1, ${PEOPLE}) n ON CONFLICT DO NOTHING;
  INSERT INTO "Source" (id, kind, title, publisher, "publishedOnEdtf", "publishedOnEarliest", "publishedOnLatest", "createdById")
    SELECT pg_temp.log_id('source', n), 'article', 'Generated headline ' || n, 'The Daily Example', d::text, d, d, :actor
    FROM generate_series(1, ${SOURCES}) n, pg_temp.day('published', n) d ON CONFLICT DO NOTHING;`;

const CASES_AND_FACTS = `
  INSERT INTO "Case" (id, reference, "personId", "holderKind", "holderCountry", "holderOrganisationId", "detainedOnEdtf", "detainedOnEarliest", "detainedOnLatest", summary, visibility, "createdById")
    SELECT pg_temp.log_id('case', n), 'VG-2015-000' || n, pg_temp.log_id('person', n), 'state', 'XK', pg_temp.log_id('body', 1), d::text, d, d,
      'A generated case.', (CASE WHEN n = ${HIDDEN_CASE} THEN 'restricted' ELSE 'open' END)::"CaseVisibility", :actor
    FROM generate_series(1, ${CASES}) n, pg_temp.day('detained', n) d ON CONFLICT DO NOTHING;
  INSERT INTO "CaseFact" (id, "caseId", kind, "createdById")
    SELECT pg_temp.log_id(fact.noun, n), pg_temp.log_id('case', n), fact.kind::"CaseFactKind", :actor
    FROM generate_series(1, ${CASES}) n, (VALUES ('status', 'status'), ('step', 'legal_step')) fact(noun, kind) ON CONFLICT DO NOTHING;
  INSERT INTO "CaseStatusChange" (id, "caseId", status) SELECT pg_temp.log_id('status', n), pg_temp.log_id('case', n), 'pretrial' FROM generate_series(1, ${CASES}) n ON CONFLICT DO NOTHING;
  INSERT INTO "LegalStep" (id, "caseId", kind, details, "happenedOnEdtf", "happenedOnEarliest", "happenedOnLatest")
    SELECT pg_temp.log_id('step', n), pg_temp.log_id('case', n), 'arrest', 'Arrested.', '2016-05-04', '2016-05-04', '2016-05-04' FROM generate_series(1, ${CASES}) n ON CONFLICT DO NOTHING;
  INSERT INTO "CaseInvolvement" (id, "caseId", "personId", role) SELECT pg_temp.log_id('part', n), pg_temp.log_id('case', n), pg_temp.log_id('person', n + 50), 'lawyer' FROM generate_series(1, ${CASES}) n ON CONFLICT DO NOTHING;
  INSERT INTO "Task" (id, title, "caseId", "createdById") SELECT pg_temp.log_id('task', n), 'Generated task ' || n, pg_temp.log_id('case', n), :actor FROM generate_series(1, ${CASES}) n ON CONFLICT DO NOTHING;`;

// One in twenty has no day and one in ten only a month; one in twenty concerns no case, the rest the
// first, every third another too. Of five, one passes somebody's words on, one is an organisation's
// and one is by somebody unnamed.
const STATEMENTS = `
  INSERT INTO "Statement" (id, "speakerKind", "speakerId", "speakerPositionId", "speakerOrganisationId", "unnamedRole", "relayedPersonId", channel, wording, text, kinds,
      "saidOnEdtf", "saidOnEarliest", "saidOnLatest", "saidOnAsStated", "createdById")
    SELECT pg_temp.log_id('statement', n), kind::"SpeakerKind",
      CASE WHEN kind = 'person' THEN pg_temp.log_id('person', p) END, CASE WHEN kind = 'person' THEN pg_temp.log_id('position', p) END,
      CASE WHEN kind = 'organisation' THEN pg_temp.log_id('body', 1 + p % 20) END, CASE WHEN kind = 'unnamed' THEN 'a senior official' END,
      CASE WHEN n % 5 = 0 THEN pg_temp.log_id('person', 1 + pg_temp.pick('relayed', n, ${PEOPLE})) END,
      'press_briefing', 'verbatim', pg_temp.words(n), ARRAY['pledge'::"StatementKind"],
      CASE WHEN n % 20 = 3 THEN NULL WHEN n % 10 = 4 THEN to_char(d, 'YYYY-MM') ELSE d::text END,
      CASE WHEN n % 20 = 3 THEN NULL WHEN n % 10 = 4 THEN date_trunc('month', d) ELSE d END,
      CASE WHEN n % 20 = 3 THEN NULL WHEN n % 10 = 4 THEN date_trunc('month', d) + interval '1 month - 1 day' ELSE d END,
      CASE WHEN n % 20 = 3 THEN 'Monday' END, :actor
    FROM generate_series(1, :statements) n, pg_temp.day('said', n) d,
      LATERAL (SELECT 1 + pg_temp.pick('speaker', n, ${PEOPLE}) AS p, (ARRAY['person', 'organisation', 'unnamed', 'person', 'person'])[1 + n % 5] AS kind) who
    ON CONFLICT DO NOTHING;
  INSERT INTO "StatementCase" ("statementId", "caseId", mention)
    SELECT pg_temp.log_id('statement', n), pg_temp.log_id('case', 1), 'named'::"Mention" FROM generate_series(1, :statements) n WHERE n % 20 <> 7
    UNION ALL SELECT pg_temp.log_id('statement', n), pg_temp.log_id('case', 2 + pg_temp.pick('other', n, ${CASES} - 1)), 'one_of_a_group'::"Mention"
    FROM generate_series(1, :statements) n WHERE n % 3 = 0 AND n % 20 <> 7 ON CONFLICT DO NOTHING;
  INSERT INTO "Citation" (id, "sourceId", "statementId", "exactWords")
    SELECT pg_temp.log_id('cited', n), pg_temp.log_id('source', 1 + pg_temp.pick('source', n, ${SOURCES})), pg_temp.log_id('statement', n), 'words'
    FROM generate_series(1, :statements) n ON CONFLICT DO NOTHING;`;

const CONTACTS = `
  INSERT INTO "Contact" (id, medium, made, topics, "happenedOnEdtf", "happenedOnEarliest", "happenedOnLatest", "createdById")
    SELECT pg_temp.log_id('contact', n), 'phone_call', 'yes', pg_temp.words(n), d::text, d, d, :actor
    FROM generate_series(1, :contacts) n, pg_temp.day('called', n) d ON CONFLICT DO NOTHING;
  INSERT INTO "ContactCase" ("contactId", "caseId")
    SELECT pg_temp.log_id('contact', n), pg_temp.log_id('case', CASE WHEN n % 4 = 0 THEN 2 + n % (${CASES} - 1) ELSE 1 END) FROM generate_series(1, :contacts) n ON CONFLICT DO NOTHING;
  INSERT INTO "ContactParticipant" (id, "contactId", "personId", "positionId", part)
    SELECT pg_temp.log_id('caller', n), pg_temp.log_id('contact', n), pg_temp.log_id('person', p), pg_temp.log_id('position', p), 'initiated'
    FROM generate_series(1, :contacts) n, LATERAL (SELECT 1 + pg_temp.pick('caller', n, ${PEOPLE}) AS p) who ON CONFLICT DO NOTHING;
  INSERT INTO "ContactParticipant" (id, "contactId", "organisationId", part)
    SELECT pg_temp.log_id('called', n), pg_temp.log_id('contact', n), pg_temp.log_id('body', 1 + n % 20), 'took_part' FROM generate_series(1, :contacts) n ON CONFLICT DO NOTHING;
  INSERT INTO "Citation" (id, "sourceId", "contactId")
    SELECT pg_temp.log_id('noted', n), pg_temp.log_id('source', 1 + n % ${SOURCES}), pg_temp.log_id('contact', n) FROM generate_series(1, :contacts) n ON CONFLICT DO NOTHING;`;

async function run(
  client: Client | PoolClient,
  sql: string,
  values: Record<string, string | number>,
): Promise<void> {
  // Of our own making all three: a UUID and two numbers.
  const filled = sql.replace(/(?<!:):(actor|statements|contacts)\b/g, (_match, name: string) => {
    const value = values[name];
    return typeof value === "number" ? String(value) : client.escapeLiteral(String(value));
  });
  await client.query(filled);
}

/**
 * Fills the test's database with a generated log of cases, the same in every run. Called again with
 * a larger size it only adds what is missing.
 * @returns the id of the case that nearly all of it concerns
 */
export async function fillCaseLog(actor: Actor, size: CaseLogSize): Promise<string> {
  const client = await ownerPool().connect();
  try {
    await client.query(CHOICES);
    for (const sql of [PEOPLE_AND_SOURCES, CASES_AND_FACTS, STATEMENTS, CONTACTS]) {
      await run(client, sql, { actor: actor.id, ...size });
    }
    await client.query("ANALYZE");
    const { rows } = await client.query<{ id: string }>("SELECT pg_temp.log_id('case', 1) AS id");
    return rows[0]?.id ?? "";
  } finally {
    client.release();
  }
}
