-- What the pages of a case count, order and draw stands in its own links to statements and contacts, so
-- that none of it is read from the records themselves. Everything here is repeated from elsewhere, kept by
-- the triggers below, and worked out again by npm run verify.
ALTER TABLE "StatementCase"
    ADD COLUMN "trashed" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "earliest" DATE,
    ADD COLUMN "stated" DATE,
    ADD COLUMN "latest" DATE,
    ADD COLUMN "known" DATE,
    ADD COLUMN "official" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "leader" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "holder" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "relayedOfficial" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "relayedHolder" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "byHeld" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "speakerId" UUID,
    ADD COLUMN "speakerPositionId" UUID,
    ADD COLUMN "speakerOrganisationId" UUID,
    ADD COLUMN "unnamedRole" TEXT,
    ADD COLUMN "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("earliest" - DATE '1970-01-01', 2147483647)) STORED,
    ADD COLUMN "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "earliest", 2147483647)) STORED;
ALTER TABLE "ContactCase"
    ADD COLUMN "trashed" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "earliest" DATE,
    ADD COLUMN "stated" DATE,
    ADD COLUMN "latest" DATE,
    ADD COLUMN "wasMade" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("earliest" - DATE '1970-01-01', 2147483647)) STORED,
    ADD COLUMN "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "earliest", 2147483647)) STORED;

-- Kinds of organisation that speak for a state or a power of their own.
CREATE FUNCTION is_official_body(body "Organisation") RETURNS boolean LANGUAGE sql IMMUTABLE
    AS $$ SELECT body."kind" IN ('ministry', 'embassy', 'court', 'detention_facility', 'armed_group') $$;

-- Whether a body is of the holding side of a case: the holding organisation, and for a state holder also
-- its official bodies. Null where the body is not known.
CREATE FUNCTION body_holds(c "Case", body "Organisation") RETURNS boolean LANGUAGE sql IMMUTABLE
    AS $$ SELECT body."id" = c."holderOrganisationId" OR c."holderKind" = 'state'
        AND body."kind" IN ('ministry', 'embassy', 'court', 'detention_facility', 'armed_group')
        AND body."country" = c."holderCountry" $$;

-- Whether somebody is of the holding side by their office: one of the holding organisation, and for a
-- state holder also any office of the country. A government does not speak for an armed group on its
-- soil. Null where the office is not known.
CREATE FUNCTION office_holds(c "Case", office "Position", body "Organisation") RETURNS boolean LANGUAGE sql IMMUTABLE
    AS $$ SELECT office."rank" <> 'not_an_official' AND (office."organisationId" = c."holderOrganisationId"
        OR c."holderKind" = 'state' AND COALESCE(office."country", body."country") = c."holderCountry") $$;

-- The day after an instant, by UTC.
CREATE FUNCTION day_after(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
    AS $$ SELECT (instant AT TIME ZONE 'UTC')::date + 1 $$;

-- What any statement would say in the link to any case, worked out from what is on record.
--
-- It was entered after it was said, so the day after its entry ("known") bounds a date that leaves later
-- days open; the day more allows for every time zone. A change of its date counts as a new entry: the
-- record may tell of a later word since, and the bound must never claim a longer silence than is
-- certain. Any other change says nothing of the day. History is asked only where the date does not bound
-- itself.
--
-- Whose silence it breaks: the detained person's own words, and words of theirs that are passed on, break
-- none. An organisation speaks officially by its kind; somebody unnamed does unless they are placed in a
-- newsroom or an NGO, since "a senior official" is how sources hide one.
CREATE VIEW statement_case_facts WITH (security_invoker = true) AS
    SELECT f."statementId", f."caseId", f."trashed", f."earliest", f."stated",
        CASE WHEN f."earliest" IS NOT NULL OR f."stated" IS NOT NULL
            THEN GREATEST(f."earliest", LEAST(COALESCE(f."stated", f."known"), f."known")) END AS "latest",
        f."known",
        NOT f."byHeld" AND (f."inOffice" OR f."relayedOfficial" OR f."asBody") AS "official",
        NOT f."byHeld" AND (f."leads" OR f."relayedLeads") AS "leader",
        NOT f."byHeld" AND (f."officeHolds" OR f."relayedHolder" OR f."bodyHolds") AS "holder",
        f."relayedOfficial", f."relayedHolder", f."byHeld",
        f."speakerId", f."speakerPositionId", f."speakerOrganisationId", f."unnamedRole"
    FROM (
        SELECT s."id" AS "statementId", c."id" AS "caseId", s."deletedAt" IS NOT NULL AS "trashed",
            s."saidOnEarliest" AS "earliest", s."saidOnLatest" AS "stated",
            CASE WHEN s."saidOnLatest" <= day_after(s."createdAt") THEN day_after(s."createdAt")
                ELSE day_after(GREATEST(s."createdAt", (SELECT max(a."at") FROM "AuditEvent" a
                    WHERE a."subjectId" = s."id" AND a."action" = 'statement.edited'
                        AND a."changes" ?| ARRAY['saidOnEdtf', 'saidOnAsStated', 'saidOnInferred']))) END AS "known",
            s."speakerId" IS NOT DISTINCT FROM c."personId" AS "byHeld",
            COALESCE(so."rank" <> 'not_an_official', false) AS "inOffice",
            COALESCE(so."rank" IN ('head_of_state_or_government', 'foreign_minister'), false) AS "leads",
            COALESCE(office_holds(c, so, sb), false) AS "officeHolds",
            COALESCE(s."relayedPersonId" <> c."personId" AND ro."rank" <> 'not_an_official', false) AS "relayedOfficial",
            COALESCE(s."relayedPersonId" <> c."personId"
                AND ro."rank" IN ('head_of_state_or_government', 'foreign_minister'), false) AS "relayedLeads",
            COALESCE(s."relayedPersonId" <> c."personId" AND office_holds(c, ro, rb), false) AS "relayedHolder",
            COALESCE(s."speakerKind" = 'organisation' AND (is_official_body(b) OR b."id" = c."holderOrganisationId")
                OR s."speakerKind" = 'unnamed' AND COALESCE(b."kind" NOT IN ('media_outlet', 'ngo'), true), false) AS "asBody",
            COALESCE(s."speakerKind" <> 'person' AND body_holds(c, b), false) AS "bodyHolds",
            s."speakerId", s."speakerPositionId", s."speakerOrganisationId", s."unnamedRole"
        FROM "Statement" s CROSS JOIN "Case" c
            LEFT JOIN "Position" so ON so."id" = s."speakerPositionId"
            LEFT JOIN "Organisation" sb ON sb."id" = so."organisationId"
            LEFT JOIN "Position" ro ON ro."id" = s."relayedPositionId"
            LEFT JOIN "Organisation" rb ON rb."id" = ro."organisationId"
            LEFT JOIN "Organisation" b ON b."id" = s."speakerOrganisationId"
    ) f;

-- The same of contacts.
CREATE VIEW contact_case_facts WITH (security_invoker = true) AS
    SELECT k."id" AS "contactId", c."id" AS "caseId", k."deletedAt" IS NOT NULL AS "trashed",
        k."happenedOnEarliest" AS "earliest", k."happenedOnLatest" AS "stated",
        CASE WHEN k."happenedOnEarliest" IS NOT NULL OR k."happenedOnLatest" IS NOT NULL
            THEN GREATEST(k."happenedOnEarliest", LEAST(COALESCE(k."happenedOnLatest", e."known"), e."known")) END AS "latest",
        k."made" = 'yes' AS "wasMade"
    FROM "Contact" k CROSS JOIN "Case" c CROSS JOIN LATERAL (
        SELECT CASE WHEN k."happenedOnLatest" <= day_after(k."createdAt") THEN day_after(k."createdAt")
            ELSE day_after(GREATEST(k."createdAt", (SELECT max(a."at") FROM "AuditEvent" a
                WHERE a."subjectId" = k."id" AND a."action" = 'contact.edited'
                    AND a."changes" ?| ARRAY['happenedOnEdtf', 'happenedOnAsStated', 'happenedOnInferred']))) END AS "known") e;
GRANT SELECT ON statement_case_facts, contact_case_facts TO vigil_app;

-- Has the links of some statements say what is on record now. One order of locks. Called for one
-- statement after the other, so that planning it each time would take longer than doing it; and one plan
-- for all times must not go through tables from end to end because they were small when it was made.
CREATE FUNCTION statement_links_follow(ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
    AS $$
    BEGIN
        PERFORM FROM "StatementCase" WHERE "statementId" = ANY (ids) ORDER BY "statementId", "caseId" FOR NO KEY UPDATE;
        UPDATE "StatementCase" l SET "trashed" = f."trashed", "earliest" = f."earliest", "stated" = f."stated", "latest" = f."latest",
                "known" = f."known", "official" = f."official", "leader" = f."leader", "holder" = f."holder",
                "relayedOfficial" = f."relayedOfficial", "relayedHolder" = f."relayedHolder", "byHeld" = f."byHeld",
                "speakerId" = f."speakerId", "speakerPositionId" = f."speakerPositionId",
                "speakerOrganisationId" = f."speakerOrganisationId", "unnamedRole" = f."unnamedRole"
            FROM statement_case_facts f
            WHERE l."statementId" = ANY (ids) AND f."statementId" = l."statementId" AND f."caseId" = l."caseId"
                AND (l."trashed", l."earliest", l."stated", l."latest", l."known", l."official", l."leader", l."holder",
                    l."relayedOfficial", l."relayedHolder", l."byHeld", l."speakerId", l."speakerPositionId",
                    l."speakerOrganisationId", l."unnamedRole")
                IS DISTINCT FROM (f."trashed", f."earliest", f."stated", f."latest", f."known", f."official", f."leader", f."holder",
                    f."relayedOfficial", f."relayedHolder", f."byHeld", f."speakerId", f."speakerPositionId",
                    f."speakerOrganisationId", f."unnamedRole");
    END
    $$;

CREATE FUNCTION contact_links_follow(ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
    AS $$
    BEGIN
        PERFORM FROM "ContactCase" WHERE "contactId" = ANY (ids) ORDER BY "contactId", "caseId" FOR NO KEY UPDATE;
        UPDATE "ContactCase" l SET "trashed" = f."trashed", "earliest" = f."earliest", "stated" = f."stated", "latest" = f."latest", "wasMade" = f."wasMade"
            FROM contact_case_facts f
            WHERE l."contactId" = ANY (ids) AND f."contactId" = l."contactId" AND f."caseId" = l."caseId"
                AND (l."trashed", l."earliest", l."stated", l."latest", l."wasMade")
                IS DISTINCT FROM (f."trashed", f."earliest", f."stated", f."latest", f."wasMade");
    END
    $$;

-- When something that links repeat has changed: at the end of the transaction. By then it holds the head
-- of the audit chain, as every writer does in the end; so of two that change what one link depends on,
-- the second sees what the first has done, and neither need know of the other before.
CREATE FUNCTION statement_links_due() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        offices uuid[];
    BEGIN
        IF TG_TABLE_NAME = 'StatementCase' THEN
            PERFORM statement_links_follow(ARRAY[NEW."statementId"]);
        ELSIF TG_TABLE_NAME = 'Statement' THEN
            PERFORM statement_links_follow(ARRAY[NEW."id"]);
        ELSIF TG_TABLE_NAME = 'Case' THEN
            PERFORM statement_links_follow(ARRAY(SELECT "statementId" FROM "StatementCase" WHERE "caseId" = NEW."id"));
        ELSE
            offices := CASE WHEN TG_TABLE_NAME = 'Position' THEN ARRAY[NEW."id"]
                ELSE ARRAY(SELECT "id" FROM "Position" WHERE "organisationId" = NEW."id") END;
            PERFORM statement_links_follow(ARRAY(
                SELECT "id" FROM "Statement" WHERE "speakerPositionId" = ANY (offices)
                UNION SELECT "id" FROM "Statement" WHERE "relayedPositionId" = ANY (offices)
                UNION SELECT "id" FROM "Statement" WHERE "speakerOrganisationId" = NEW."id"));
        END IF;
        RETURN NULL;
    END
    $$;

CREATE FUNCTION contact_links_due() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        IF TG_TABLE_NAME = 'ContactCase' THEN
            PERFORM contact_links_follow(ARRAY[NEW."contactId"]);
        ELSE
            PERFORM contact_links_follow(ARRAY[NEW."id"]);
        END IF;
        RETURN NULL;
    END
    $$;

CREATE CONSTRAINT TRIGGER follow AFTER INSERT ON "StatementCase" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION statement_links_due();
CREATE CONSTRAINT TRIGGER followed AFTER UPDATE OF "deletedAt", "createdAt", "saidOnEdtf", "saidOnAsStated", "saidOnInferred",
        "saidOnEarliest", "saidOnLatest", "speakerKind", "speakerId", "speakerPositionId", "speakerOrganisationId",
        "unnamedRole", "relayedPersonId", "relayedPositionId" ON "Statement" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD."deletedAt", OLD."createdAt", OLD."saidOnEdtf", OLD."saidOnAsStated", OLD."saidOnInferred",
            OLD."saidOnEarliest", OLD."saidOnLatest", OLD."speakerKind", OLD."speakerId", OLD."speakerPositionId",
            OLD."speakerOrganisationId", OLD."unnamedRole", OLD."relayedPersonId", OLD."relayedPositionId")
        IS DISTINCT FROM (NEW."deletedAt", NEW."createdAt", NEW."saidOnEdtf", NEW."saidOnAsStated", NEW."saidOnInferred",
            NEW."saidOnEarliest", NEW."saidOnLatest", NEW."speakerKind", NEW."speakerId", NEW."speakerPositionId",
            NEW."speakerOrganisationId", NEW."unnamedRole", NEW."relayedPersonId", NEW."relayedPositionId"))
    EXECUTE FUNCTION statement_links_due();
CREATE CONSTRAINT TRIGGER followed AFTER UPDATE OF "personId", "holderKind", "holderOrganisationId", "holderCountry" ON "Case"
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD."personId", OLD."holderKind", OLD."holderOrganisationId", OLD."holderCountry")
        IS DISTINCT FROM (NEW."personId", NEW."holderKind", NEW."holderOrganisationId", NEW."holderCountry"))
    EXECUTE FUNCTION statement_links_due();
CREATE CONSTRAINT TRIGGER followed AFTER UPDATE OF "rank", "country", "organisationId" ON "Position"
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD."rank", OLD."country", OLD."organisationId") IS DISTINCT FROM (NEW."rank", NEW."country", NEW."organisationId"))
    EXECUTE FUNCTION statement_links_due();
CREATE CONSTRAINT TRIGGER followed AFTER UPDATE OF "kind", "country" ON "Organisation" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD."kind", OLD."country") IS DISTINCT FROM (NEW."kind", NEW."country"))
    EXECUTE FUNCTION statement_links_due();

CREATE CONSTRAINT TRIGGER follow AFTER INSERT ON "ContactCase" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION contact_links_due();
CREATE CONSTRAINT TRIGGER followed AFTER UPDATE OF "deletedAt", "createdAt", "made", "happenedOnEdtf", "happenedOnAsStated",
        "happenedOnInferred", "happenedOnEarliest", "happenedOnLatest" ON "Contact" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD."deletedAt", OLD."createdAt", OLD."made", OLD."happenedOnEdtf", OLD."happenedOnAsStated",
            OLD."happenedOnInferred", OLD."happenedOnEarliest", OLD."happenedOnLatest")
        IS DISTINCT FROM (NEW."deletedAt", NEW."createdAt", NEW."made", NEW."happenedOnEdtf", NEW."happenedOnAsStated",
            NEW."happenedOnInferred", NEW."happenedOnEarliest", NEW."happenedOnLatest"))
    EXECUTE FUNCTION contact_links_due();

SELECT statement_links_follow(ARRAY(SELECT DISTINCT "statementId" FROM "StatementCase"));
SELECT contact_links_follow(ARRAY(SELECT DISTINCT "contactId" FROM "ContactCase"));

-- How many there are of each day; equal entries of an index are kept once, so that these are small.
DROP INDEX "StatementCase_caseId_statementId_idx";
DROP INDEX "ContactCase_caseId_contactId_idx";
CREATE INDEX "StatementCase_caseId_trashed_oldestFirst_idx" ON "StatementCase" ("caseId", "trashed", "oldestFirst");
CREATE INDEX "ContactCase_caseId_trashed_oldestFirst_idx" ON "ContactCase" ("caseId", "trashed", "oldestFirst");
-- The order of a case's records, and what is drawn and counted of them; none needs the table itself.
CREATE INDEX "StatementCase_newest_idx" ON "StatementCase" ("caseId", "newestFirst", "statementId")
    INCLUDE ("byHeld", "stated") WHERE NOT "trashed";
CREATE INDEX "StatementCase_oldest_idx" ON "StatementCase" ("caseId", "oldestFirst", "statementId")
    INCLUDE ("earliest", "latest", "known", "official", "leader", "holder") WHERE NOT "trashed";
CREATE INDEX "StatementCase_voices_idx" ON "StatementCase"
    ("caseId", "speakerId", "speakerPositionId", "speakerOrganisationId", "unnamedRole") WHERE NOT "trashed" AND NOT "byHeld";
CREATE INDEX "ContactCase_newest_idx" ON "ContactCase" ("caseId", "newestFirst", "contactId")
    INCLUDE ("wasMade", "stated") WHERE NOT "trashed";
CREATE INDEX "ContactCase_oldest_idx" ON "ContactCase" ("caseId", "oldestFirst", "contactId")
    INCLUDE ("earliest", "latest") WHERE NOT "trashed";
CREATE INDEX "Statement_relayedPositionId_idx" ON "Statement" ("relayedPositionId");
-- What has no known day is counted by the order of the list now.
DROP INDEX "Statement_undated_idx";
DROP INDEX "Contact_undated_idx";

-- Which sources a case's records cite is told by these alone.
DROP INDEX "Citation_statementId_idx";
DROP INDEX "Citation_contactId_idx";
CREATE INDEX "Citation_statementId_sourceId_idx" ON "Citation" ("statementId", "sourceId");
CREATE INDEX "Citation_contactId_sourceId_idx" ON "Citation" ("contactId", "sourceId");

-- Reading an index alone takes pages of the table that a vacuum has gone over since they changed, and a
-- good plan what is true of the links now: both come after a fiftieth of them has changed, not a fifth.
ALTER TABLE "StatementCase" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "ContactCase" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);
