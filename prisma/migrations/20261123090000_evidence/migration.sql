-- DropForeignKey
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_caseClosureId_fkey";

-- DropForeignKey
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_caseStatusChangeId_fkey";

-- DropForeignKey
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_custodyPeriodId_fkey";

-- DropForeignKey
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_determinationId_fkey";

-- DropForeignKey
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_legalStepId_fkey";

-- CreateEnum
CREATE TYPE "AttachmentRole" AS ENUM ('evidence', 'photograph');

-- CreateEnum
CREATE TYPE "CaseFactKind" AS ENUM ('status', 'determination', 'custody', 'legal_step', 'legal_step_status', 'closure', 'health_note', 'detention_date', 'criterion', 'consular_event', 'deadline');

-- CreateEnum
CREATE TYPE "LegalStepState" AS ENUM ('expected', 'scheduled', 'postponed', 'under_way', 'done', 'upheld', 'overturned', 'changed', 'cancelled', 'withdrawn');

-- CreateEnum
CREATE TYPE "HealthTopic" AS ENUM ('health', 'treatment', 'conditions');

-- CreateEnum
CREATE TYPE "CriteriaFramework" AS ENUM ('levinson', 'wgad', 'pace');

-- CreateEnum
CREATE TYPE "CriterionAssessment" AS ENUM ('supported', 'contradicted', 'claimed', 'no_evidence');

-- CreateEnum
CREATE TYPE "ConsularEventKind" AS ENUM ('notified', 'access_requested', 'access_granted', 'access_refused');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('wgad_answer', 'court', 'government_answer', 'other');

-- CreateEnum
CREATE TYPE "Promiser" AS ENUM ('speaker', 'relayed_person');

-- CreateEnum
CREATE TYPE "CommitmentState" AS ENUM ('open', 'acted_on', 'kept', 'broken', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "CaptureExtent" AS ENUM ('whole', 'excerpts');

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "consularIntervalDays" INTEGER,
ADD COLUMN     "silenceThresholdDays" INTEGER;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "raisedFor" TEXT;

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" CHAR(64) NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "BlobChunk" (
    "sha256" CHAR(64) NOT NULL,
    "index" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BlobChunk_pkey" PRIMARY KEY ("sha256","index")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "role" "AttachmentRole" NOT NULL,
    "sourceId" UUID,
    "caseId" UUID,
    "personId" UUID,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "description" TEXT,
    "credit" TEXT,
    "sha256" CHAR(64) NOT NULL,
    "displaySha256" CHAR(64),
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseFact" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "CaseFactKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CaseFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalStepStatus" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "legalStepId" UUID NOT NULL,
    "state" "LegalStepState" NOT NULL,
    "alleged" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "sinceEdtf" TEXT,
    "sinceAsStated" TEXT,
    "sinceInferred" BOOLEAN NOT NULL DEFAULT false,
    "sinceEarliest" DATE,
    "sinceLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("sinceEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "sinceEarliest", 2147483647)) STORED,

    CONSTRAINT "LegalStepStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HealthNote" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "topic" "HealthTopic" NOT NULL,
    "alleged" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "reportedBy" TEXT,
    "observedOnEdtf" TEXT,
    "observedOnAsStated" TEXT,
    "observedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "observedOnEarliest" DATE,
    "observedOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("observedOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "observedOnEarliest", 2147483647)) STORED,

    CONSTRAINT "HealthNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DetentionDateClaim" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "claimEdtf" TEXT,
    "claimAsStated" TEXT,
    "claimInferred" BOOLEAN NOT NULL DEFAULT false,
    "claimEarliest" DATE,
    "claimLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("claimEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "claimEarliest", 2147483647)) STORED,
    "note" TEXT,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "DetentionDateClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriterionFinding" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "framework" "CriteriaFramework" NOT NULL,
    "factor" TEXT NOT NULL,
    "assessment" "CriterionAssessment" NOT NULL,
    "reasoning" TEXT NOT NULL,

    CONSTRAINT "CriterionFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsularEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "ConsularEventKind" NOT NULL,
    "note" TEXT,
    "happenedOnEdtf" TEXT,
    "happenedOnAsStated" TEXT,
    "happenedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "happenedOnEarliest" DATE,
    "happenedOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("happenedOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "happenedOnEarliest", 2147483647)) STORED,

    CONSTRAINT "ConsularEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseDeadline" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "title" TEXT NOT NULL,
    "sentEdtf" TEXT,
    "sentAsStated" TEXT,
    "sentInferred" BOOLEAN NOT NULL DEFAULT false,
    "sentEarliest" DATE,
    "sentLatest" DATE,
    "dueEdtf" TEXT,
    "dueAsStated" TEXT,
    "dueInferred" BOOLEAN NOT NULL DEFAULT false,
    "dueEarliest" DATE,
    "dueLatest" DATE,
    "outcome" TEXT,

    CONSTRAINT "CaseDeadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "promiser" "Promiser" NOT NULL DEFAULT 'speaker',
    "words" TEXT NOT NULL,
    "promisedTo" TEXT,
    "dueEdtf" TEXT,
    "dueAsStated" TEXT,
    "dueInferred" BOOLEAN NOT NULL DEFAULT false,
    "dueEarliest" DATE,
    "dueLatest" DATE,
    "dueFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("dueLatest" - DATE '1970-01-01', 2147483647)) STORED,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentStatusChange" (
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "state" "CommitmentState" NOT NULL,
    "note" TEXT,
    "sinceEdtf" TEXT,
    "sinceAsStated" TEXT,
    "sinceInferred" BOOLEAN NOT NULL DEFAULT false,
    "sinceEarliest" DATE,
    "sinceLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("sinceEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "sinceEarliest", 2147483647)) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CommitmentStatusChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseExport" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "audience" TEXT,
    "recipient" TEXT,
    "day" DATE NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "options" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "CaseExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkspaceSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "organisationName" TEXT NOT NULL DEFAULT '',
    "letterhead" TEXT NOT NULL DEFAULT '',
    "silenceThresholdDays" INTEGER NOT NULL DEFAULT 90,
    "consularIntervalDays" INTEGER NOT NULL DEFAULT 30,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkspaceSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "extent" "CaptureExtent" NOT NULL DEFAULT 'whole',
    "text" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "note" TEXT,
    "capturedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "capturedById" UUID NOT NULL,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastReadAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- The facts on file get their common row: their case's author stands for whoever recorded them.
INSERT INTO "CaseFact" ("id", "caseId", "kind", "createdAt", "createdById", "updatedAt")
    SELECT f."id", f."caseId", 'status', f."createdAt", c."createdById", f."createdAt"
    FROM "CaseStatusChange" f JOIN "Case" c ON c."id" = f."caseId";
INSERT INTO "CaseFact" ("id", "caseId", "kind", "createdAt", "createdById", "updatedAt")
    SELECT f."id", f."caseId", 'determination', f."createdAt", c."createdById", f."createdAt"
    FROM "Determination" f JOIN "Case" c ON c."id" = f."caseId";
INSERT INTO "CaseFact" ("id", "caseId", "kind", "createdAt", "createdById", "updatedAt")
    SELECT f."id", f."caseId", 'custody', f."createdAt", c."createdById", f."createdAt"
    FROM "CustodyPeriod" f JOIN "Case" c ON c."id" = f."caseId";
INSERT INTO "CaseFact" ("id", "caseId", "kind", "createdAt", "createdById", "updatedAt")
    SELECT f."id", f."caseId", 'legal_step', f."createdAt", c."createdById", f."createdAt"
    FROM "LegalStep" f JOIN "Case" c ON c."id" = f."caseId";
INSERT INTO "CaseFact" ("id", "caseId", "kind", "createdAt", "createdById", "updatedAt")
    SELECT f."id", f."caseId", 'closure', f."createdAt", c."createdById", f."createdAt"
    FROM "CaseClosure" f JOIN "Case" c ON c."id" = f."caseId";

ALTER TABLE "Citation" DROP CONSTRAINT "Citation_one_claim";
ALTER TABLE "Citation" ADD COLUMN "captureId" UUID,
    ADD COLUMN "caseFactId" UUID,
    ADD COLUMN "commitmentId" UUID,
    ADD COLUMN "commitmentStatusChangeId" UUID,
    ADD COLUMN "prefix" TEXT,
    ADD COLUMN "suffix" TEXT;
UPDATE "Citation" SET "caseFactId" =
    COALESCE("caseStatusChangeId", "determinationId", "custodyPeriodId", "legalStepId", "caseClosureId");
-- No text was captured before: a place in one could not have been meant.
UPDATE "Citation" SET "start" = NULL, "end" = NULL;
ALTER TABLE "Citation"
    DROP COLUMN "caseStatusChangeId",
    DROP COLUMN "determinationId",
    DROP COLUMN "custodyPeriodId",
    DROP COLUMN "legalStepId",
    DROP COLUMN "caseClosureId";

-- AlterTable
ALTER TABLE "CaseClosure" DROP COLUMN "createdAt";

-- AlterTable
ALTER TABLE "CaseStatusChange" DROP COLUMN "createdAt";

-- AlterTable
ALTER TABLE "CustodyPeriod" DROP COLUMN "createdAt";

-- AlterTable
ALTER TABLE "Determination" DROP COLUMN "createdAt";

-- AlterTable
ALTER TABLE "LegalStep" DROP COLUMN "createdAt",
ADD COLUMN     "endsOnAsStated" TEXT,
ADD COLUMN     "endsOnEarliest" DATE,
ADD COLUMN     "endsOnEdtf" TEXT,
ADD COLUMN     "endsOnInferred" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "endsOnLatest" DATE;

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_submissionId_key" ON "Attachment"("submissionId");

-- CreateIndex
CREATE INDEX "Attachment_sourceId_idx" ON "Attachment"("sourceId");

-- CreateIndex
CREATE INDEX "Attachment_caseId_idx" ON "Attachment"("caseId");

-- CreateIndex
CREATE INDEX "Attachment_personId_idx" ON "Attachment"("personId");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "Attachment_displaySha256_idx" ON "Attachment"("displaySha256");

-- CreateIndex
CREATE UNIQUE INDEX "CaseFact_submissionId_key" ON "CaseFact"("submissionId");

-- CreateIndex
CREATE INDEX "CaseFact_caseId_kind_idx" ON "CaseFact"("caseId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "CaseFact_id_caseId_key" ON "CaseFact"("id", "caseId");

-- CreateIndex
CREATE INDEX "LegalStepStatus_legalStepId_newestFirst_idx" ON "LegalStepStatus"("legalStepId", "newestFirst");

-- CreateIndex
CREATE UNIQUE INDEX "LegalStepStatus_id_caseId_key" ON "LegalStepStatus"("id", "caseId");

-- CreateIndex
CREATE INDEX "HealthNote_caseId_newestFirst_idx" ON "HealthNote"("caseId", "newestFirst");

-- CreateIndex
CREATE UNIQUE INDEX "HealthNote_id_caseId_key" ON "HealthNote"("id", "caseId");

-- CreateIndex
CREATE INDEX "DetentionDateClaim_caseId_idx" ON "DetentionDateClaim"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "DetentionDateClaim_id_caseId_key" ON "DetentionDateClaim"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "CriterionFinding_id_caseId_key" ON "CriterionFinding"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "CriterionFinding_caseId_framework_factor_key" ON "CriterionFinding"("caseId", "framework", "factor");

-- CreateIndex
CREATE INDEX "ConsularEvent_caseId_oldestFirst_idx" ON "ConsularEvent"("caseId", "oldestFirst");

-- CreateIndex
CREATE UNIQUE INDEX "ConsularEvent_id_caseId_key" ON "ConsularEvent"("id", "caseId");

-- CreateIndex
CREATE INDEX "CaseDeadline_caseId_idx" ON "CaseDeadline"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseDeadline_id_caseId_key" ON "CaseDeadline"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_submissionId_key" ON "Commitment"("submissionId");

-- CreateIndex
CREATE INDEX "Commitment_statementId_idx" ON "Commitment"("statementId");

-- CreateIndex
CREATE INDEX "Commitment_dueFirst_id_idx" ON "Commitment"("dueFirst", "id");

-- CreateIndex
CREATE INDEX "CommitmentStatusChange_commitmentId_newestFirst_idx" ON "CommitmentStatusChange"("commitmentId", "newestFirst");

-- CreateIndex
CREATE INDEX "CaseExport_caseId_createdAt_idx" ON "CaseExport"("caseId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_sourceId_version_key" ON "Capture"("sourceId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_id_sourceId_key" ON "Capture"("id", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_caseIds_idx" ON "AuditEvent" USING GIN ("caseIds");

-- CreateIndex
CREATE UNIQUE INDEX "CaseClosure_id_caseId_key" ON "CaseClosure"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseStatusChange_id_caseId_key" ON "CaseStatusChange"("id", "caseId");

-- CreateIndex
CREATE INDEX "Citation_captureId_start_idx" ON "Citation"("captureId", "start");

-- CreateIndex
CREATE INDEX "Citation_caseFactId_idx" ON "Citation"("caseFactId");

-- CreateIndex
CREATE INDEX "Citation_commitmentId_idx" ON "Citation"("commitmentId");

-- CreateIndex
CREATE INDEX "Citation_commitmentStatusChangeId_idx" ON "Citation"("commitmentStatusChangeId");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyPeriod_id_caseId_key" ON "CustodyPeriod"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Determination_id_caseId_key" ON "Determination"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "LegalStep_id_caseId_key" ON "LegalStep"("id", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_raisedFor_key" ON "Task"("raisedFor");

-- AddForeignKey
ALTER TABLE "BlobChunk" ADD CONSTRAINT "BlobChunk_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_displaySha256_fkey" FOREIGN KEY ("displaySha256") REFERENCES "Blob"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFact" ADD CONSTRAINT "CaseFact_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFact" ADD CONSTRAINT "CaseFact_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStatusChange" ADD CONSTRAINT "CaseStatusChange_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Determination" ADD CONSTRAINT "Determination_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalStep" ADD CONSTRAINT "LegalStep_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseClosure" ADD CONSTRAINT "CaseClosure_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalStepStatus" ADD CONSTRAINT "LegalStepStatus_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalStepStatus" ADD CONSTRAINT "LegalStepStatus_legalStepId_fkey" FOREIGN KEY ("legalStepId") REFERENCES "LegalStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalStepStatus" ADD CONSTRAINT "LegalStepStatus_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HealthNote" ADD CONSTRAINT "HealthNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HealthNote" ADD CONSTRAINT "HealthNote_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DetentionDateClaim" ADD CONSTRAINT "DetentionDateClaim_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DetentionDateClaim" ADD CONSTRAINT "DetentionDateClaim_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionFinding" ADD CONSTRAINT "CriterionFinding_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionFinding" ADD CONSTRAINT "CriterionFinding_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsularEvent" ADD CONSTRAINT "ConsularEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsularEvent" ADD CONSTRAINT "ConsularEvent_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseDeadline" ADD CONSTRAINT "CaseDeadline_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseDeadline" ADD CONSTRAINT "CaseDeadline_id_caseId_fkey" FOREIGN KEY ("id", "caseId") REFERENCES "CaseFact"("id", "caseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentStatusChange" ADD CONSTRAINT "CommitmentStatusChange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentStatusChange" ADD CONSTRAINT "CommitmentStatusChange_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseExport" ADD CONSTRAINT "CaseExport_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseExport" ADD CONSTRAINT "CaseExport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_capturedById_fkey" FOREIGN KEY ("capturedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_captureId_sourceId_fkey" FOREIGN KEY ("captureId", "sourceId") REFERENCES "Capture"("id", "sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseFactId_fkey" FOREIGN KEY ("caseFactId") REFERENCES "CaseFact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_commitmentStatusChangeId_fkey" FOREIGN KEY ("commitmentStatusChangeId") REFERENCES "CommitmentStatusChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What must always hold, whoever writes.
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_claim" CHECK (
    num_nonnulls("caseId", "caseFactId", "personId", "positionId", "statementId", "contactId",
                 "commitmentId", "commitmentStatusChangeId") = 1);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_place_in_a_capture"
    CHECK ("start" IS NULL OR ("captureId" IS NOT NULL AND "exactWords" IS NOT NULL));
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_text_not_blank" CHECK (btrim("text") <> '');
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_numbered_from_one" CHECK ("version" >= 1);
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_words_not_blank" CHECK (btrim("words") <> '');
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_of_one_record"
    CHECK (num_nonnulls("sourceId", "caseId", "personId") = 1);
ALTER TABLE "Case" ADD CONSTRAINT "Case_days_are_positive"
    CHECK ("silenceThresholdDays" > 0 AND "consularIntervalDays" > 0);
ALTER TABLE "WorkspaceSettings" ADD CONSTRAINT "WorkspaceSettings_single_row"
    CHECK ("id" = 1 AND "silenceThresholdDays" > 0 AND "consularIntervalDays" > 0);
ALTER TABLE "CriterionFinding" ADD CONSTRAINT "CriterionFinding_known_factor" CHECK (
    CASE "framework"
        WHEN 'levinson' THEN "factor" IN ('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11')
        WHEN 'wgad' THEN "factor" IN ('I', 'II', 'III', 'IV', 'V')
        ELSE "factor" IN ('a', 'b', 'c', 'd', 'e')
    END);
CREATE UNIQUE INDEX "DetentionDateClaim_one_chosen" ON "DetentionDateClaim" ("caseId") WHERE "chosen";
INSERT INTO "WorkspaceSettings" ("id") VALUES (1);

-- A capture and the bytes of a file never change: what was cited yesterday reads the same tomorrow.
CREATE FUNCTION sealed_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is sealed: it is never changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER capture_sealed BEFORE UPDATE OR DELETE ON "Capture"
    FOR EACH ROW EXECUTE FUNCTION sealed_refuse();
CREATE TRIGGER capture_sealed_truncate BEFORE TRUNCATE ON "Capture"
    FOR EACH STATEMENT EXECUTE FUNCTION sealed_refuse();
CREATE TRIGGER blob_chunk_sealed BEFORE UPDATE ON "BlobChunk"
    FOR EACH ROW EXECUTE FUNCTION sealed_refuse();

GRANT SELECT, INSERT, UPDATE, DELETE ON "CaseFact", "LegalStepStatus", "HealthNote", "DetentionDateClaim",
    "CriterionFinding", "ConsularEvent", "CaseDeadline", "Commitment", "CommitmentStatusChange",
    "Attachment", "CaseExport", "CalendarFeed" TO vigil_app;
GRANT SELECT, INSERT ON "Capture" TO vigil_app;
GRANT SELECT, INSERT, DELETE ON "Blob", "BlobChunk" TO vigil_app;
GRANT SELECT, UPDATE ON "WorkspaceSettings" TO vigil_app;
