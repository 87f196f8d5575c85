-- Captured texts that people go through, and what each seems to say.
CREATE TYPE "ReviewItemKind" AS ENUM ('statement', 'contact');
CREATE TYPE "ReviewItemState" AS ENUM ('open', 'added', 'same', 'rejected', 'not_one');

CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ReviewItem" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "kind" "ReviewItemKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "read" JSONB NOT NULL,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "state" "ReviewItemState" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "statementId" UUID,
    "contactId" UUID,
    "citationId" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "decidedById" UUID,

    CONSTRAINT "ReviewItem_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReviewItem_place" CHECK ("start" >= 0 AND "start" < "end"),
    CONSTRAINT "ReviewItem_one_record" CHECK (num_nonnulls("statementId", "contactId") <= 1),
    CONSTRAINT "ReviewItem_record_if_made" CHECK (
        "state" IN ('added', 'same') OR num_nonnulls("statementId", "contactId", "citationId") = 0)
);

CREATE UNIQUE INDEX "Review_captureId_key" ON "Review"("captureId");
CREATE UNIQUE INDEX "Review_submissionId_key" ON "Review"("submissionId");
CREATE UNIQUE INDEX "ReviewItem_reviewId_kind_start_end_key" ON "ReviewItem"("reviewId", "kind", "start", "end");
CREATE INDEX "ReviewItem_reviewId_start_id_idx" ON "ReviewItem"("reviewId", "start", "id");
CREATE INDEX "ReviewItem_reviewId_state_idx" ON "ReviewItem"("reviewId", "state");
CREATE INDEX "ReviewItem_statementId_idx" ON "ReviewItem"("statementId");
CREATE INDEX "ReviewItem_contactId_idx" ON "ReviewItem"("contactId");
-- The same text brought in again is found by its hash.
CREATE INDEX "Capture_sha256_idx" ON "Capture"("sha256");

ALTER TABLE "Review" ADD CONSTRAINT "Review_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- They go with the captured text that they are about, when that is erased.
GRANT SELECT, INSERT, UPDATE ON "Review", "ReviewItem" TO vigil_app;

-- Nor does what somebody has typed into the form of one of its entries stay.
CREATE FUNCTION drop_review_drafts() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = public, pg_temp
    AS $$
    BEGIN
        DELETE FROM "FormDraft" WHERE "formKey" LIKE '/imports/' || OLD."id" || '/%';
        RETURN OLD;
    END
    $$;
REVOKE ALL ON FUNCTION drop_review_drafts() FROM PUBLIC;
CREATE TRIGGER review_drafts AFTER DELETE ON "Review" FOR EACH ROW EXECUTE FUNCTION drop_review_drafts();
