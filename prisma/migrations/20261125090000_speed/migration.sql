-- A statement or contact that concerns restricted cases alone says so itself, so that lists need not go
-- through the links of every record to leave it out. Kept by the triggers below; npm run verify
-- works it out again.
ALTER TABLE "Statement" ADD COLUMN "restricted" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Contact" ADD COLUMN "restricted" BOOLEAN NOT NULL DEFAULT false;

-- What a unique index holds counts as a key: changing a case's visibility now waits for those who are
-- linking something to it, and they for it. Without it each could miss what the other does.
CREATE UNIQUE INDEX "Case_id_visibility_key" ON "Case"("id", "visibility");

-- Works out for some records whether they concern restricted cases alone, one writer at a time.
CREATE FUNCTION statements_restrict(ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        PERFORM FROM "Statement" WHERE "id" = ANY (ids) ORDER BY "id" FOR NO KEY UPDATE;
        UPDATE "Statement" s SET "restricted" = NOT s."restricted"
            WHERE s."id" = ANY (ids) AND s."restricted" <> (
                EXISTS (SELECT FROM "StatementCase" l WHERE l."statementId" = s."id")
                AND NOT EXISTS (SELECT FROM "StatementCase" l JOIN "Case" c ON c."id" = l."caseId"
                    WHERE l."statementId" = s."id" AND c."visibility" = 'open'));
    END
    $$;

CREATE FUNCTION contacts_restrict(ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        PERFORM FROM "Contact" WHERE "id" = ANY (ids) ORDER BY "id" FOR NO KEY UPDATE;
        UPDATE "Contact" s SET "restricted" = NOT s."restricted"
            WHERE s."id" = ANY (ids) AND s."restricted" <> (
                EXISTS (SELECT FROM "ContactCase" l WHERE l."contactId" = s."id")
                AND NOT EXISTS (SELECT FROM "ContactCase" l JOIN "Case" c ON c."id" = l."caseId"
                    WHERE l."contactId" = s."id" AND c."visibility" = 'open'));
    END
    $$;

-- Waits until nobody is changing the visibility of these cases; what follows sees what they became.
CREATE FUNCTION cases_settled(ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        PERFORM FROM "Case" WHERE "id" = ANY (ids) ORDER BY "id" FOR KEY SHARE;
    END
    $$;

CREATE FUNCTION statement_linked() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        PERFORM cases_settled(ARRAY(SELECT DISTINCT "caseId" FROM links));
        PERFORM statements_restrict(ARRAY(SELECT DISTINCT "statementId" FROM links));
        RETURN NULL;
    END
    $$;

CREATE FUNCTION contact_linked() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        PERFORM cases_settled(ARRAY(SELECT DISTINCT "caseId" FROM links));
        PERFORM contacts_restrict(ARRAY(SELECT DISTINCT "contactId" FROM links));
        RETURN NULL;
    END
    $$;

-- A link that changes its ends is two: one that went and one that came.
CREATE FUNCTION link_moved() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'a link to a case is removed and added, never moved'; END $$;

CREATE TRIGGER linked AFTER INSERT ON "StatementCase" REFERENCING NEW TABLE AS links
    FOR EACH STATEMENT EXECUTE FUNCTION statement_linked();
CREATE TRIGGER unlinked AFTER DELETE ON "StatementCase" REFERENCING OLD TABLE AS links
    FOR EACH STATEMENT EXECUTE FUNCTION statement_linked();
CREATE TRIGGER moved BEFORE UPDATE ON "StatementCase" FOR EACH ROW
    WHEN (OLD."statementId" <> NEW."statementId" OR OLD."caseId" <> NEW."caseId") EXECUTE FUNCTION link_moved();
CREATE TRIGGER linked AFTER INSERT ON "ContactCase" REFERENCING NEW TABLE AS links
    FOR EACH STATEMENT EXECUTE FUNCTION contact_linked();
CREATE TRIGGER unlinked AFTER DELETE ON "ContactCase" REFERENCING OLD TABLE AS links
    FOR EACH STATEMENT EXECUTE FUNCTION contact_linked();
CREATE TRIGGER moved BEFORE UPDATE ON "ContactCase" FOR EACH ROW
    WHEN (OLD."contactId" <> NEW."contactId" OR OLD."caseId" <> NEW."caseId") EXECUTE FUNCTION link_moved();

CREATE FUNCTION case_visibility_changed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        PERFORM statements_restrict(ARRAY(SELECT "statementId" FROM "StatementCase" WHERE "caseId" = NEW."id"));
        PERFORM contacts_restrict(ARRAY(SELECT "contactId" FROM "ContactCase" WHERE "caseId" = NEW."id"));
        RETURN NULL;
    END
    $$;
CREATE TRIGGER visibility_changed AFTER UPDATE OF "visibility" ON "Case" FOR EACH ROW
    WHEN (OLD."visibility" IS DISTINCT FROM NEW."visibility") EXECUTE FUNCTION case_visibility_changed();

UPDATE "Statement" s SET "restricted" = true
    WHERE EXISTS (SELECT FROM "StatementCase" l WHERE l."statementId" = s."id")
        AND NOT EXISTS (SELECT FROM "StatementCase" l JOIN "Case" c ON c."id" = l."caseId"
            WHERE l."statementId" = s."id" AND c."visibility" = 'open');
UPDATE "Contact" s SET "restricted" = true
    WHERE EXISTS (SELECT FROM "ContactCase" l WHERE l."contactId" = s."id")
        AND NOT EXISTS (SELECT FROM "ContactCase" l JOIN "Case" c ON c."id" = l."caseId"
            WHERE l."contactId" = s."id" AND c."visibility" = 'open');

-- What is counted over all statements is in here, so that no text need be read for it.
CREATE INDEX "Statement_counted_idx" ON "Statement" ("newestFirst", "id")
    INCLUDE ("saidOnEarliest", "saidOnLatest", "restricted") WHERE "deletedAt" IS NULL;
-- What a date filter leaves out is counted by these.
CREATE INDEX "Statement_undated_idx" ON "Statement" ("id")
    WHERE "saidOnEarliest" IS NULL AND "saidOnLatest" IS NULL AND "deletedAt" IS NULL;
CREATE INDEX "Contact_undated_idx" ON "Contact" ("id")
    WHERE "happenedOnEarliest" IS NULL AND "happenedOnLatest" IS NULL AND "deletedAt" IS NULL;
CREATE INDEX "Source_undated_idx" ON "Source" ("id")
    WHERE "publishedOnEarliest" IS NULL AND "publishedOnLatest" IS NULL AND "deletedAt" IS NULL;

-- A kind that hardly any statement is of.
CREATE INDEX "Statement_kinds_idx" ON "Statement" USING GIN ("kinds");
