-- The days by which a deadline falls: as stated, or 60 days after a communication to the Working Group
-- was sent; without a last one where it falls on or after a day. Computed here, so that lists can seek to them and no writer can forget to.
ALTER TABLE "CaseDeadline"
    ADD COLUMN "fallsEarliest" DATE GENERATED ALWAYS AS (
        CASE WHEN num_nonnulls("dueEdtf", "dueAsStated") > 0 THEN COALESCE("dueEarliest", "dueLatest")
             WHEN "kind" = 'wgad_answer' AND "sentLatest" IS NOT NULL THEN "sentEarliest" + 60 END) STORED,
    ADD COLUMN "fallsLatest" DATE GENERATED ALWAYS AS (
        CASE WHEN num_nonnulls("dueEdtf", "dueAsStated") > 0 THEN "dueLatest"
             WHEN "kind" = 'wgad_answer' AND "sentEarliest" IS NOT NULL THEN "sentLatest" + 60 END) STORED,
    ADD COLUMN "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (
        COALESCE((CASE WHEN num_nonnulls("dueEdtf", "dueAsStated") > 0 THEN COALESCE("dueEarliest", "dueLatest")
             WHEN "kind" = 'wgad_answer' AND "sentLatest" IS NOT NULL THEN "sentEarliest" + 60 END)
            - DATE '1970-01-01', 2147483647)) STORED,
    ADD COLUMN "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (
        COALESCE(DATE '1970-01-01' - (CASE WHEN num_nonnulls("dueEdtf", "dueAsStated") > 0 THEN COALESCE("dueEarliest", "dueLatest")
             WHEN "kind" = 'wgad_answer' AND "sentLatest" IS NOT NULL THEN "sentEarliest" + 60 END),
            2147483647)) STORED;

DROP INDEX "CaseDeadline_caseId_idx";
CREATE INDEX "CaseDeadline_caseId_newestFirst_idx" ON "CaseDeadline"("caseId", "newestFirst");
CREATE INDEX "CaseDeadline_fallsLatest_idx" ON "CaseDeadline"("fallsLatest");

-- What lies ahead is sought by its day, not by its case.
CREATE INDEX "LegalStep_happenedOnLatest_idx" ON "LegalStep"("happenedOnLatest");
CREATE INDEX "LegalStep_endsOnLatest_idx" ON "LegalStep"("endsOnLatest");
CREATE INDEX "LegalStepStatus_state_idx" ON "LegalStepStatus"("state");
CREATE INDEX "Person_birthEarliest_idx" ON "Person"("birthEarliest");
CREATE INDEX "Task_ownerId_dueFirst_idx" ON "Task"("ownerId", "dueFirst");
DROP INDEX "Task_ownerId_idx";

-- A feed of one's own cases and tasks, or of everything that its reader may see.
ALTER TABLE "CalendarFeed" ADD COLUMN "mine" BOOLEAN NOT NULL DEFAULT false;

-- Whether the daily mail is wanted, and on which days it was taken in hand.
ALTER TABLE "User" ADD COLUMN "dailyMail" BOOLEAN NOT NULL DEFAULT true;
CREATE TABLE "ReminderMail" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "begunAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(6),

    CONSTRAINT "ReminderMail_pkey" PRIMARY KEY ("userId", "day")
);
ALTER TABLE "ReminderMail" ADD CONSTRAINT "ReminderMail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "ReminderMail" TO vigil_app;
