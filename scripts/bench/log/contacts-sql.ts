import { LARGE_CASE } from "@/scripts/bench/log/log-size";

/** Contacts: of the first ones three in four are about the large case, the rest about any other. */
export const CONTACTS = `
  INSERT INTO "Contact" (id, medium, made, topics, "happenedOnEdtf", "happenedOnEarliest", "happenedOnLatest", "createdById")
    SELECT pg_temp.log_id('contact', n), 'phone_call', 'yes', pg_temp.words(n, 16), d::text, d, d, :actor
    FROM generate_series(1, :contacts) n, pg_temp.day('called', n) d ON CONFLICT DO NOTHING;
  BEGIN;
  ALTER TABLE "ContactCase" DISABLE TRIGGER follow;
  INSERT INTO "ContactCase" ("contactId", "caseId", trashed, earliest, stated, latest, "wasMade")
    SELECT f."contactId", f."caseId", trashed, earliest, stated, latest, "wasMade"
    FROM (SELECT n, CASE WHEN n <= ${LARGE_CASE.contacts} AND n % 4 <> 0 THEN 1 ELSE 2 + pg_temp.pick('about', n, pg_temp.cases_by(n) - 1) END AS c
      FROM generate_series(1, :contacts) n) l
    JOIN contact_case_facts f ON f."contactId" = pg_temp.log_id('contact', l.n) AND f."caseId" = pg_temp.log_id('case', l.c)
    ORDER BY n ON CONFLICT DO NOTHING;
  ALTER TABLE "ContactCase" ENABLE TRIGGER follow;
  COMMIT;
  INSERT INTO "ContactParticipant" (id, "contactId", "personId", "positionId", part)
    SELECT pg_temp.log_id('caller', n), pg_temp.log_id('contact', n), pg_temp.log_id('person', p), pg_temp.log_id('position', p), 'initiated'
    FROM generate_series(1, :contacts) n, LATERAL (SELECT 1 + pg_temp.pick('caller', n, pg_temp.people_by(n)) AS p) who ON CONFLICT DO NOTHING;
  INSERT INTO "ContactParticipant" (id, "contactId", "organisationId", part)
    SELECT pg_temp.log_id('called', n), pg_temp.log_id('contact', n), pg_temp.log_id('body', 1 + n % 20), 'took_part' FROM generate_series(1, :contacts) n ON CONFLICT DO NOTHING;
  INSERT INTO "Citation" (id, "sourceId", "contactId")
    SELECT pg_temp.log_id('noted', n), pg_temp.log_id('source', 1 + pg_temp.pick('noted', n, pg_temp.sources_by(n))), pg_temp.log_id('contact', n) FROM generate_series(1, :contacts) n ON CONFLICT DO NOTHING;`;
