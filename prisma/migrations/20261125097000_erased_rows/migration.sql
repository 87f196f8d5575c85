CREATE INDEX "ImportLine_recordId_idx" ON "ImportLine"("recordId");

-- What a file said of records that are erased, whether a row became one, added one along with its own, or
-- repeats a row that did. That there was such a row, and what became of it, stays.
CREATE FUNCTION erase_lines(every uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        WITH gone AS (
            SELECT "importId", "line", "digest" FROM "ImportLine"
            WHERE "recordId" = ANY (every) OR ("also" <> '[]' AND EXISTS (
                SELECT FROM jsonb_array_elements("also") a WHERE (a->>'id')::uuid = ANY (every)))
        )
        UPDATE "ImportLine" l SET "cells" = '[]', "entered" = '{}', "problems" = '[]', "notes" = '{}',
            "likeness" = NULL, "key" = NULL, "digest" = NULL,
            "before" = CASE WHEN l."recordId" = ANY (every) THEN NULL ELSE l."before" END
        WHERE (l."importId", l."line") IN (
            SELECT g."importId", g."line" FROM gone g
            UNION SELECT o."importId", o."line" FROM gone g
                JOIN "ImportLine" o ON o."importId" = g."importId" AND o."digest" = g."digest");
    END
    $$;
REVOKE ALL ON FUNCTION erase_lines(uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION erase_rows(e erasure) RETURNS void
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
        PERFORM erase_lines(every);
        PERFORM set_config('vigil.erasing', '', true);
    END
    $$;
