-- Files of rows, and what became of each row.
CREATE TYPE "ImportKind" AS ENUM ('people', 'cases', 'statements', 'contacts');
CREATE TYPE "ImportState" AS ENUM ('mapping', 'checking', 'checked', 'importing', 'stopped', 'imported', 'undoing', 'undone');
CREATE TYPE "ImportMode" AS ENUM ('all_or_nothing', 'good_rows');
CREATE TYPE "LineOutcome" AS ENUM ('to_add', 'to_change', 'unchanged', 'bad', 'added', 'changed', 'taken_back', 'kept');

CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "header" TEXT[],
    "rowCount" INTEGER NOT NULL,
    "columns" TEXT[],
    "keyColumn" INTEGER,
    "addPeople" BOOLEAN NOT NULL DEFAULT false,
    "state" "ImportState" NOT NULL DEFAULT 'mapping',
    "mode" "ImportMode",
    "doneLine" INTEGER NOT NULL DEFAULT 0,
    "stoppedFor" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ImportLine" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "entered" JSONB NOT NULL DEFAULT '{}',
    "key" TEXT,
    "digest" CHAR(64),
    "likeness" TEXT,
    "outcome" "LineOutcome",
    "problems" JSONB NOT NULL DEFAULT '[]',
    "notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "recordId" UUID,
    "versionAfter" INTEGER,
    "before" JSONB,
    "also" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("importId", "line")
);

CREATE UNIQUE INDEX "Import_submissionId_key" ON "Import"("submissionId");
CREATE INDEX "Import_createdById_id_idx" ON "Import"("createdById", "id");
CREATE INDEX "Import_state_idx" ON "Import"("state");
CREATE INDEX "ImportLine_importId_outcome_line_idx" ON "ImportLine"("importId", "outcome", "line");
CREATE INDEX "ImportLine_importId_likeness_idx" ON "ImportLine"("importId", "likeness");
CREATE INDEX "ImportLine_key_idx" ON "ImportLine"("key");
CREATE INDEX "ImportLine_digest_idx" ON "ImportLine"("digest");

ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a file held stays: nothing that was brought in could be accounted for without it.
GRANT SELECT, INSERT, UPDATE ON "Import", "ImportLine" TO vigil_app;
