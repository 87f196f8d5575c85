-- A file without its record would hold on to nothing: what belongs to a record goes with it or keeps it.
ALTER TABLE "Attachment" DROP CONSTRAINT "Attachment_sourceId_fkey",
    DROP CONSTRAINT "Attachment_caseId_fkey",
    DROP CONSTRAINT "Attachment_personId_fkey";
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The trash, across all nouns, newest first.
CREATE INDEX "Case_trash_idx" ON "Case" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "CaseFact_trash_idx" ON "CaseFact" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Person_trash_idx" ON "Person" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Organisation_trash_idx" ON "Organisation" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Statement_trash_idx" ON "Statement" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Contact_trash_idx" ON "Contact" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Commitment_trash_idx" ON "Commitment" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Source_trash_idx" ON "Source" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Task_trash_idx" ON "Task" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Attachment_trash_idx" ON "Attachment" ("deletedAt" DESC, "id") WHERE "deletedAt" IS NOT NULL;

-- The database dates the trash: whatever clock the application goes by, thirty days are thirty days.
-- Milliseconds, as the application reads them: what was removed at once is brought back at once.
-- The path is the catalogue's alone: a temporary table named pg_class would answer for the owner.
CREATE FUNCTION trash_dated() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF NEW."deletedAt" IS NOT DISTINCT FROM OLD."deletedAt" THEN RETURN NEW; END IF;
        END IF;
        IF NEW."deletedAt" IS NULL
            OR pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')
        THEN RETURN NEW; END IF;
        NEW."deletedAt" := date_trunc('milliseconds', now());
        RETURN NEW;
    END
    $$;
DO $$
DECLARE
    noun text;
BEGIN
    FOREACH noun IN ARRAY ARRAY['Case', 'CaseFact', 'Person', 'Organisation', 'Statement', 'Contact',
        'Commitment', 'CommitmentStatusChange', 'Source', 'Task', 'Attachment']
    LOOP
        EXECUTE format('CREATE TRIGGER trash_dated BEFORE INSERT OR UPDATE OF "deletedAt" ON %I
            FOR EACH ROW EXECUTE FUNCTION trash_dated()', noun);
    END LOOP;
END $$;

-- Records leave by erase_record alone; what was handed out and the bytes of files likewise.
REVOKE DELETE ON "Case", "CaseFact", "CaseStatusChange", "Determination", "CustodyPeriod", "LegalStep",
    "LegalStepStatus", "CaseClosure", "HealthNote", "DetentionDateClaim", "CriterionFinding",
    "ConsularEvent", "CaseDeadline", "Person", "PersonMerge", "Organisation", "Statement", "Contact",
    "Commitment", "CommitmentStatusChange", "Source", "Task", "Attachment", "Blob", "BlobChunk"
    FROM vigil_app;
REVOKE UPDATE, DELETE ON "CaseExport" FROM vigil_app;

-- A capture stays as it is until its source is erased: by the owner of the table, within erase_record.
CREATE OR REPLACE FUNCTION sealed_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
    BEGIN
        IF TG_OP = 'DELETE' THEN
            IF current_setting('vigil.erasing', true) = 'on'
                AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')
            THEN RETURN OLD; END IF;
        END IF;
        RAISE EXCEPTION '% is sealed: it is never changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END
    $$;

-- What is erased together. Whoever and whatever was known through restricted cases alone goes with
-- them: left behind, linked to nothing, it would be open to all. What an open case made known as well
-- was open before, and stays.
CREATE TYPE erasure AS (
    cases uuid[], facts uuid[], statements uuid[], contacts uuid[], commitments uuid[], tasks uuid[],
    people uuid[], organisations uuid[], sources uuid[], attachments uuid[]
);

-- Whether anything else still needs it; what needs it, visible to the eraser or not, is not said.
CREATE FUNCTION erasure_is_needed(noun text, record uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
    AS $$
    SELECT CASE noun
        WHEN 'person' THEN EXISTS (SELECT FROM "Case" WHERE "personId" = record)
            OR EXISTS (SELECT FROM "CaseInvolvement" WHERE "personId" = record)
            OR EXISTS (SELECT FROM "Statement" WHERE "speakerId" = record OR "relayedPersonId" = record)
            OR EXISTS (SELECT FROM "ContactParticipant" WHERE "personId" = record)
        WHEN 'organisation' THEN EXISTS (SELECT FROM "Case" WHERE "holderOrganisationId" = record)
            OR EXISTS (SELECT FROM "Position" WHERE "organisationId" = record)
            OR EXISTS (SELECT FROM "Statement" WHERE "speakerOrganisationId" = record)
            OR EXISTS (SELECT FROM "ContactParticipant" WHERE "organisationId" = record)
            OR EXISTS (SELECT FROM "CustodyPeriod" WHERE "facilityId" = record)
            OR EXISTS (SELECT FROM "LegalStep" WHERE "courtId" = record)
        WHEN 'source' THEN EXISTS (SELECT FROM "Citation" WHERE "sourceId" = record)
        ELSE false
    END
    $$;

-- The cases by which what is erased was known.
CREATE FUNCTION erasure_cases(e erasure) RETURNS SETOF uuid
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
    AS $$
    SELECT unnest(e.cases)
    UNION SELECT "caseId" FROM "CaseFact" WHERE "id" = ANY (e.facts)
    UNION SELECT "caseId" FROM "StatementCase" WHERE "statementId" = ANY (e.statements)
    UNION SELECT "caseId" FROM "ContactCase" WHERE "contactId" = ANY (e.contacts)
    UNION SELECT sc."caseId" FROM "Commitment" c JOIN "StatementCase" sc ON sc."statementId" = c."statementId"
        WHERE c."id" = ANY (e.commitments)
    $$;

CREATE FUNCTION erasure_citations(e erasure) RETURNS SETOF "Citation"
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
    AS $$
    SELECT * FROM "Citation" c WHERE c."caseId" = ANY (e.cases) OR c."statementId" = ANY (e.statements)
        OR c."contactId" = ANY (e.contacts) OR c."commitmentId" = ANY (e.commitments)
        OR c."personId" = ANY (e.people)
        OR c."caseFactId" IN (SELECT "id" FROM "CaseFact" WHERE "caseId" = ANY (e.cases) OR "id" = ANY (e.facts))
        OR c."positionId" IN (SELECT "id" FROM "Position" WHERE "personId" = ANY (e.people))
        OR c."commitmentStatusChangeId" IN
            (SELECT "id" FROM "CommitmentStatusChange" WHERE "commitmentId" = ANY (e.commitments))
    $$;

-- People of a restricted case whom nothing else on file names.
CREATE FUNCTION erasure_people(e erasure) RETURNS SETOF uuid
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
    AS $$
    SELECT p."id" FROM "Person" p
    WHERE p."id" IN (
            SELECT "personId" FROM "Case" WHERE "id" = ANY (e.cases)
            UNION SELECT "personId" FROM "CaseInvolvement" WHERE "caseId" = ANY (e.cases)
            UNION SELECT "speakerId" FROM "Statement" WHERE "id" = ANY (e.statements)
            UNION SELECT "relayedPersonId" FROM "Statement" WHERE "id" = ANY (e.statements)
            UNION SELECT "personId" FROM "ContactParticipant" WHERE "contactId" = ANY (e.contacts))
        AND NOT EXISTS (SELECT FROM "Case" WHERE "personId" = p."id" AND "id" <> ALL (e.cases))
        AND NOT EXISTS (SELECT FROM "CaseInvolvement" WHERE "personId" = p."id" AND "caseId" <> ALL (e.cases))
        AND NOT EXISTS (SELECT FROM "Statement" WHERE "speakerId" = p."id" AND "id" <> ALL (e.statements))
        AND NOT EXISTS (SELECT FROM "Statement" WHERE "relayedPersonId" = p."id" AND "id" <> ALL (e.statements))
        AND NOT EXISTS (SELECT FROM "ContactParticipant" WHERE "personId" = p."id" AND "contactId" <> ALL (e.contacts))
    $$;

-- Everything that is erased with one record.
CREATE FUNCTION erasure_of(noun text, record uuid) RETURNS erasure
    LANGUAGE plpgsql STABLE
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        e erasure;
        one uuid[] := ARRAY[record];
        cited uuid[];
    BEGIN
        e.cases := CASE WHEN noun = 'case' THEN one ELSE '{}' END;
        e.people := CASE WHEN noun = 'person' THEN one ELSE '{}' END;
        e.organisations := CASE WHEN noun = 'organisation' THEN one ELSE '{}' END;
        e.sources := CASE WHEN noun = 'source' THEN one ELSE '{}' END;
        -- Where a legal step stood says nothing without the step.
        e.facts := CASE WHEN noun = 'fact' THEN one || ARRAY(
            SELECT "id" FROM "LegalStepStatus" WHERE "legalStepId" = record) ELSE '{}' END;
        e.statements := CASE WHEN noun = 'statement' THEN one ELSE ARRAY(
            SELECT l."statementId" FROM "StatementCase" l WHERE l."caseId" = ANY (e.cases) AND NOT EXISTS (
                SELECT FROM "StatementCase" o WHERE o."statementId" = l."statementId" AND o."caseId" <> ALL (e.cases))) END;
        e.contacts := CASE WHEN noun = 'contact' THEN one ELSE ARRAY(
            SELECT l."contactId" FROM "ContactCase" l WHERE l."caseId" = ANY (e.cases) AND NOT EXISTS (
                SELECT FROM "ContactCase" o WHERE o."contactId" = l."contactId" AND o."caseId" <> ALL (e.cases))) END;
        e.commitments := CASE WHEN noun = 'commitment' THEN one ELSE ARRAY(
            SELECT "id" FROM "Commitment" WHERE "statementId" = ANY (e.statements)) END;
        -- A follow-up of a case goes with it; any other when nothing it belongs to is left.
        e.tasks := CASE WHEN noun = 'task' THEN one ELSE ARRAY(
            SELECT "id" FROM "Task" WHERE "caseId" = ANY (e.cases) OR ("caseId" IS NULL
                AND ("statementId" = ANY (e.statements) OR "contactId" = ANY (e.contacts))
                AND ("statementId" IS NULL OR "statementId" = ANY (e.statements))
                AND ("contactId" IS NULL OR "contactId" = ANY (e.contacts)))) END;
        IF EXISTS (SELECT FROM "Case" WHERE "visibility" = 'restricted'
                   AND "id" IN (SELECT * FROM erasure_cases(e)))
            AND NOT EXISTS (SELECT FROM "Case" WHERE "visibility" = 'open'
                            AND "id" IN (SELECT * FROM erasure_cases(e))) THEN
            -- A follow-up that only the lost link hid would be open to all. One of a restricted case
            -- stays hidden with that case, whichever it is.
            e.tasks := e.tasks || ARRAY(
                SELECT "id" FROM "Task" WHERE "id" <> ALL (e.tasks)
                    AND ("statementId" = ANY (e.statements) OR "contactId" = ANY (e.contacts))
                    AND ("caseId" IS NULL OR EXISTS (SELECT FROM "Case" c
                        WHERE c."id" = "Task"."caseId" AND c."visibility" = 'open')));
            e.people := e.people || ARRAY(SELECT * FROM erasure_people(e));
            cited := ARRAY(SELECT "id" FROM erasure_citations(e));
            e.sources := e.sources || ARRAY(
                SELECT DISTINCT c."sourceId" FROM erasure_citations(e) c WHERE NOT EXISTS (
                    SELECT FROM "Citation" o WHERE o."sourceId" = c."sourceId" AND o."id" <> ALL (cited)));
        END IF;
        -- Those who were merged into somebody are that somebody.
        e.people := ARRAY(WITH RECURSIVE same AS (
            SELECT unnest(e.people) AS "id"
            UNION SELECT p."id" FROM "Person" p JOIN same ON p."mergedIntoId" = same."id")
            SELECT "id" FROM same);
        e.attachments := CASE WHEN noun = 'attachment' THEN one ELSE ARRAY(
            SELECT "id" FROM "Attachment" WHERE "caseId" = ANY (e.cases)
                OR "personId" = ANY (e.people) OR "sourceId" = ANY (e.sources)) END;
        RETURN e;
    END
    $$;

CREATE FUNCTION erase_rows(e erasure) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        digests text[] := ARRAY(
            SELECT unnest(ARRAY["sha256", "displaySha256"]) FROM "Attachment" WHERE "id" = ANY (e.attachments));
        every uuid[] := e.cases || e.facts || e.statements || e.contacts || e.commitments || e.tasks
            || e.people || e.organisations || e.sources || e.attachments;
    BEGIN
        PERFORM set_config('vigil.erasing', 'on', true);
        DELETE FROM "Task" WHERE "id" = ANY (e.tasks);
        DELETE FROM "Commitment" WHERE "id" = ANY (e.commitments);
        DELETE FROM "Statement" WHERE "id" = ANY (e.statements);
        DELETE FROM "StatementCase" WHERE "caseId" = ANY (e.cases);
        DELETE FROM "Contact" WHERE "id" = ANY (e.contacts);
        DELETE FROM "ContactCase" WHERE "caseId" = ANY (e.cases);
        DELETE FROM "Attachment" WHERE "id" = ANY (e.attachments);
        DELETE FROM "CaseFact" WHERE "caseId" = ANY (e.cases) OR "id" = ANY (e.facts);
        DELETE FROM "Case" WHERE "id" = ANY (e.cases);
        DELETE FROM "PersonMerge" WHERE "keptId" = ANY (e.people) OR "mergedId" = ANY (e.people);
        DELETE FROM "Person" WHERE "id" = ANY (e.people);
        DELETE FROM "Capture" WHERE "sourceId" = ANY (e.sources);
        DELETE FROM "Source" WHERE "id" = ANY (e.sources);
        DELETE FROM "Organisation" WHERE "id" = ANY (e.organisations);
        -- Equal files are kept once: the bytes go with the last of them.
        DELETE FROM "Blob" b WHERE b."sha256" = ANY (digests) AND NOT EXISTS (
            SELECT FROM "Attachment" a WHERE a."sha256" = b."sha256" OR a."displaySha256" = b."sha256");
        -- Somebody may have left off typing into one of their forms.
        DELETE FROM "FormDraft" d WHERE EXISTS (
            SELECT FROM regexp_matches(d."formKey", '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') m
            WHERE m[1]::uuid = ANY (every));
        PERFORM set_config('vigil.erasing', '', true);
    END
    $$;

-- Takes a statement or contact off the cases that the eraser sees, where it concerns one that they do
-- not; null where it can go altogether. Follow-ups lose the link where erasing would take no more from
-- them: else they would vanish, with it, for those who see the other cases.
CREATE FUNCTION erasure_detach(noun text, record uuid, eraser "User") RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        links text := CASE noun WHEN 'statement' THEN 'StatementCase' ELSE 'ContactCase' END;
        linked uuid[];
        seen uuid[];
        hidden uuid[];
        follow_ups uuid[];
        was_open boolean;
    BEGIN
        IF noun NOT IN ('statement', 'contact') THEN RETURN NULL; END IF;
        EXECUTE format('SELECT array_agg("caseId") FROM %I WHERE %I = $1', links, noun || 'Id')
            INTO linked USING record;
        seen := ARRAY(SELECT c."id" FROM "Case" c WHERE c."id" = ANY (linked) AND (c."visibility" = 'open'
            OR c."leadId" = eraser."id" OR EXISTS (
                SELECT FROM "CaseMember" m WHERE m."caseId" = c."id" AND m."userId" = eraser."id")));
        IF linked IS NULL OR seen @> linked THEN RETURN NULL; END IF;
        IF cardinality(seen) = 0 THEN RETURN '{"refused": "not in the trash"}'; END IF;
        hidden := ARRAY(SELECT unnest(linked) EXCEPT SELECT unnest(seen));
        was_open := EXISTS (SELECT FROM "Case" WHERE "id" = ANY (seen) AND "visibility" = 'open');
        EXECUTE format('DELETE FROM %I WHERE %I = $1 AND "caseId" = ANY ($2)', links, noun || 'Id')
            USING record, seen;
        EXECUTE format('UPDATE %I SET "version" = "version" + 1 WHERE "id" = $1', initcap(noun)) USING record;
        EXECUTE format('WITH changed AS (
            UPDATE "Task" SET %1$I = NULL, "version" = "version" + 1
            WHERE %1$I = $1 AND ("caseId" = ANY ($2) OR $4
                AND num_nonnulls("caseId", "statementId", "contactId") > 1
                AND ("caseId" IS NULL OR "caseId" <> ALL ($3)))
            RETURNING "id") SELECT array_agg("id" ORDER BY "id") FROM changed', noun || 'Id')
            INTO follow_ups USING record, seen, hidden, was_open;
        INSERT INTO "AuditEvent" ("actorId", "actorName", "action", "subjectType", "subjectId", "caseIds", "changes")
        SELECT eraser."id", eraser."name", 'task.edited', 'task', t."id", array_remove(ARRAY[t."caseId"], NULL),
            jsonb_build_object(noun || 'Id', jsonb_build_object('from', record, 'to', NULL))
        FROM "Task" t WHERE t."id" = ANY (follow_ups) ORDER BY t."id";
        INSERT INTO "AuditEvent" ("actorId", "actorName", "action", "subjectType", "subjectId", "caseIds", "changes")
        VALUES (eraser."id", eraser."name", noun || '.edited', noun, record, linked,
            jsonb_build_object('cases', jsonb_build_object('from', to_jsonb(seen), 'to', '[]'::jsonb)));
        RETURN '{"erased": false}';
    END
    $$;

-- What is to be erased, held: a link that is being added to any of it is waited for and counted.
CREATE FUNCTION erasure_held(noun text, record uuid) RETURNS erasure
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        e erasure;
    BEGIN
        IF noun = 'case' THEN
            PERFORM FROM "Statement" WHERE "id" IN (SELECT "statementId" FROM "StatementCase" WHERE "caseId" = record)
                ORDER BY "id" FOR UPDATE;
            PERFORM FROM "Contact" WHERE "id" IN (SELECT "contactId" FROM "ContactCase" WHERE "caseId" = record)
                ORDER BY "id" FOR UPDATE;
        END IF;
        e := erasure_of(noun, record);
        PERFORM FROM "Person" WHERE "id" = ANY (e.people) ORDER BY "id" FOR UPDATE;
        PERFORM FROM "Source" WHERE "id" = ANY (e.sources) ORDER BY "id" FOR UPDATE;
        RETURN erasure_of(noun, record);
    END
    $$;

-- The only way out of the trash: for administrators, thirty days after the database saw the record
-- put there, by the database's own clock. Writes an audit row for each record that goes along, but none
-- for the facts of a case and for files; the record's own is the caller's. Refusals are answers, not
-- errors: nothing is written before them. Who erases is the user that the application names.
CREATE FUNCTION erase_record(noun text, record uuid, eraser_id uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        tables jsonb := '{"case": "Case", "fact": "CaseFact", "person": "Person", "organisation": "Organisation",
            "statement": "Statement", "contact": "Contact", "commitment": "Commitment", "source": "Source",
            "task": "Task", "attachment": "Attachment"}';
        eraser "User";
        trashed timestamptz;
        detached jsonb;
        e erasure;
    BEGIN
        SELECT * INTO eraser FROM "User" WHERE "id" = eraser_id AND "role" = 'admin' AND "disabledAt" IS NULL;
        IF eraser."id" IS NULL OR NOT tables ? noun THEN RETURN '{"refused": "not allowed"}'; END IF;
        EXECUTE format('SELECT "deletedAt" FROM %I WHERE "id" = $1 FOR UPDATE', tables->>noun)
            INTO trashed USING record;
        IF trashed IS NULL THEN RETURN '{"refused": "not in the trash"}'; END IF;
        IF trashed > clock_timestamp() - interval '30 days' THEN RETURN '{"refused": "too young"}'; END IF;
        IF erasure_is_needed(noun, record) THEN RETURN '{"refused": "needed"}'; END IF;
        detached := erasure_detach(noun, record, eraser);
        IF detached IS NOT NULL THEN RETURN detached; END IF;
        e := erasure_held(noun, record);
        INSERT INTO "AuditEvent" ("actorId", "actorName", "action", "subjectType", "subjectId", "caseIds", "changes")
        SELECT eraser."id", eraser."name", w."noun" || '.erased', w."noun", w."id", e.cases,
            jsonb_build_object('erasedWith', jsonb_build_object('from', NULL, 'to', record))
        FROM (
            SELECT 'statement' AS "noun", unnest(e.statements) AS "id"
            UNION ALL SELECT 'contact', unnest(e.contacts)
            UNION ALL SELECT 'commitment', unnest(e.commitments)
            UNION ALL SELECT 'task', unnest(e.tasks)
            UNION ALL SELECT 'person', unnest(e.people)
            UNION ALL SELECT 'source', unnest(e.sources)
        ) w WHERE w."id" <> record ORDER BY w."noun", w."id";
        PERFORM erase_rows(e);
        RETURN jsonb_build_object('erased', true, 'statements', cardinality(e.statements),
            'contacts', cardinality(e.contacts), 'commitments', cardinality(e.commitments),
            'tasks', cardinality(e.tasks), 'people', cardinality(e.people),
            'sources', cardinality(e.sources), 'files', cardinality(e.attachments));
    END
    $$;

REVOKE ALL ON FUNCTION erasure_is_needed(text, uuid), erasure_cases(erasure), erasure_citations(erasure),
    erasure_people(erasure), erasure_of(text, uuid), erase_rows(erasure),
    erasure_detach(text, uuid, "User"), erasure_held(text, uuid), erase_record(text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_record(text, uuid, uuid) TO vigil_app;
