import { LARGE_CASE } from "@/scripts/bench/log/log-size";

/** What a link of a statement to a case repeats: all the columns of the view but the two keys. */
const REPEATED = `trashed, earliest, stated, latest, known, official, leader, holder, "relayedOfficial", "relayedHolder",
  "byHeld", "speakerId", "speakerPositionId", "speakerOrganisationId", "unnamedRole"`;

// One in twenty has no day and one in ten only a month. Of five, one passes somebody's words on, one
// is an organisation's and one is by somebody unnamed. Each was entered the day after it was said.
const TEXTS = `
  INSERT INTO "Statement" (id, "speakerKind", "speakerId", "speakerPositionId", "speakerOrganisationId", "unnamedRole", "relayedPersonId", channel, wording, text, kinds,
      "saidOnEdtf", "saidOnEarliest", "saidOnLatest", "saidOnAsStated", "createdAt", "createdById")
    SELECT pg_temp.log_id('statement', n), kind::"SpeakerKind",
      CASE WHEN kind = 'person' THEN pg_temp.log_id('person', p) END, CASE WHEN kind = 'person' THEN pg_temp.log_id('position', p) END,
      CASE WHEN kind = 'organisation' THEN pg_temp.log_id('body', 1 + p % 20) END, CASE WHEN kind = 'unnamed' THEN 'a senior official' END,
      CASE WHEN n % 5 = 0 THEN pg_temp.log_id('person', 1 + pg_temp.pick('relayed', n, pg_temp.people_by(n))) END,
      'press_briefing', 'verbatim', pg_temp.words(n, 30), ARRAY['pledge'::"StatementKind"],
      CASE WHEN n % 20 = 3 THEN NULL WHEN n % 10 = 4 THEN to_char(d, 'YYYY-MM') ELSE d::text END,
      CASE WHEN n % 20 = 3 THEN NULL WHEN n % 10 = 4 THEN date_trunc('month', d) ELSE d END,
      CASE WHEN n % 20 = 3 THEN NULL WHEN n % 10 = 4 THEN date_trunc('month', d) + interval '1 month - 1 day' ELSE d END,
      CASE WHEN n % 20 = 3 THEN 'Monday' END, (d + 1) AT TIME ZONE 'UTC', :actor
    FROM generate_series(1, :statements) n, pg_temp.day('said', n) d,
      LATERAL (SELECT 1 + pg_temp.pick('speaker', n, pg_temp.people_by(n)) AS p, (ARRAY['person', 'organisation', 'unnamed', 'person', 'person'])[1 + n % 5] AS kind) who
    ON CONFLICT DO NOTHING;`;

// One in twenty concerns no case, every third another besides its own. What the links repeat goes in with
// them, all at once; the triggers would work it out for one after the other.
const LINKS = `
  BEGIN;
  ALTER TABLE "StatementCase" DISABLE TRIGGER follow;
  INSERT INTO "StatementCase" (mention, "statementId", "caseId", ${REPEATED})
    SELECT mention::"Mention", f."statementId", f."caseId", ${REPEATED} FROM (
      SELECT n, CASE WHEN n <= ${LARGE_CASE.statements} THEN 1 ELSE 2 + pg_temp.pick('concerned', n, pg_temp.cases_by(n) - 1) END AS c, 'named' AS mention
      FROM generate_series(1, :statements) n WHERE n % 20 <> 7
      UNION ALL SELECT n, 2 + pg_temp.pick('other', n, pg_temp.cases_by(n) - 1), 'one_of_a_group'
      FROM generate_series(1, :statements) n WHERE n % 3 = 0 AND n % 20 <> 7) l
    JOIN statement_case_facts f ON f."statementId" = pg_temp.log_id('statement', l.n) AND f."caseId" = pg_temp.log_id('case', l.c)
    ORDER BY mention, n ON CONFLICT DO NOTHING;
  ALTER TABLE "StatementCase" ENABLE TRIGGER follow;
  COMMIT;
  INSERT INTO "Citation" (id, "sourceId", "statementId", "exactWords")
    SELECT pg_temp.log_id('cited', n), pg_temp.log_id('source', 1 + pg_temp.pick('source', n, pg_temp.sources_by(n))), pg_temp.log_id('statement', n), 'words'
    FROM generate_series(1, :statements) n ON CONFLICT DO NOTHING;`;

// Every fiftieth is a promise: a third due on a day, a third in a month, a third never; half have turned.
const COMMITMENTS = `
  INSERT INTO "Commitment" (id, "statementId", words, "dueEdtf", "dueEarliest", "dueLatest", "createdById")
    SELECT pg_temp.log_id('commitment', n), pg_temp.log_id('statement', n), pg_temp.words(n, 8),
      CASE n % 3 WHEN 0 THEN d::text WHEN 1 THEN to_char(d, 'YYYY-MM') END,
      CASE n % 3 WHEN 0 THEN d WHEN 1 THEN date_trunc('month', d) END,
      CASE n % 3 WHEN 0 THEN d WHEN 1 THEN date_trunc('month', d) + interval '1 month - 1 day' END, :actor
    FROM generate_series(50, :statements, 50) n, LATERAL (SELECT pg_temp.day('said', n) + 30 + pg_temp.pick('promised', n, 600) AS d) due ON CONFLICT DO NOTHING;
  INSERT INTO "CommitmentStatusChange" (id, "commitmentId", state, "sinceEdtf", "sinceEarliest", "sinceLatest", "createdById")
    SELECT pg_temp.log_id('turn', n), pg_temp.log_id('commitment', n), (ARRAY['kept', 'broken', 'acted_on', 'withdrawn'])[1 + n / 100 % 4]::"CommitmentState", d::text, d, d, :actor
    FROM generate_series(100, :statements, 100) n, LATERAL (SELECT pg_temp.day('said', n) + 90 AS d) turned ON CONFLICT DO NOTHING;`;

/** Statements with their cases, their source and what was promised in them. */
export const STATEMENTS = TEXTS + LINKS + COMMITMENTS;
