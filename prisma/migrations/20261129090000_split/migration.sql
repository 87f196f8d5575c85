-- An entry that says several things is split: it is decided by that, and its parts are entries of their own.
ALTER TYPE "ReviewItemState" ADD VALUE 'split';
ALTER TABLE "ReviewItem" ADD COLUMN "splitFromId" UUID;
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_splitFromId_fkey"
    FOREIGN KEY ("splitFromId") REFERENCES "ReviewItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "ReviewItem_splitFromId_idx" ON "ReviewItem"("splitFromId");

-- Putting parts together again takes them away; nothing else that was read in a text, and nothing decided.
CREATE FUNCTION keep_review_items() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        IF (OLD."splitFromId" IS NOT NULL AND OLD."state"::text = 'open')
            OR pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'only open parts of a split entry can be taken away'
            USING ERRCODE = 'insufficient_privilege';
    END
    $$;
REVOKE ALL ON FUNCTION keep_review_items() FROM PUBLIC;
CREATE TRIGGER keep_review_items BEFORE DELETE ON "ReviewItem"
    FOR EACH ROW EXECUTE FUNCTION keep_review_items();
GRANT DELETE ON "ReviewItem" TO vigil_app;
