-- Search needs words without accents and names by similarity. Both extensions are
-- "trusted", so the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() and array_to_string() are only STABLE, because a dictionary or an output
-- function might change. These wrappers pin what they use, so generated columns may call them.
CREATE FUNCTION vigil_fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

CREATE FUNCTION vigil_join(items text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT array_to_string(items, ' ') $$;

CREATE TEXT SEARCH CONFIGURATION vigil_names (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION vigil_names
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE TEXT SEARCH CONFIGURATION vigil_english (COPY = english);
ALTER TEXT SEARCH CONFIGURATION vigil_english
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;


-- CreateEnum
CREATE TYPE "HolderKind" AS ENUM ('state', 'non_state');

-- CreateEnum
CREATE TYPE "CaseVisibility" AS ENUM ('open', 'restricted');

-- CreateEnum
CREATE TYPE "CasePriority" AS ENUM ('low', 'normal', 'high', 'urgent');

-- CreateEnum
CREATE TYPE "InvolvementRole" AS ENUM ('family', 'lawyer', 'official', 'journalist', 'advocate', 'co_detainee', 'other');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('pretrial', 'hearing_in_progress', 'appeal_pending', 'serving_sentence', 'bail', 'house_arrest', 'exit_ban', 'held_incommunicado', 'whereabouts_unknown', 'deported_or_pending_deportation', 'parole', 'suspended_sentence', 'charges_dropped', 'acquitted', 'released', 'exchanged', 'escaped', 'died_in_custody');

-- CreateEnum
CREATE TYPE "DeterminationStatus" AS ENUM ('not_requested', 'requested', 'under_review', 'determined_wrongful', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "KnownOrNot" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "LegalStepKind" AS ENUM ('arrest', 'charge', 'hearing', 'verdict', 'sentence', 'appeal', 'transfer', 'pardon');

-- CreateEnum
CREATE TYPE "ContactMedium" AS ENUM ('phone_call', 'video_call', 'meeting', 'consular_visit', 'family_visit', 'lawyer_visit', 'letter', 'email', 'message', 'readout');

-- CreateEnum
CREATE TYPE "ContactMade" AS ENUM ('yes', 'no', 'refused');

-- CreateEnum
CREATE TYPE "CountQualifier" AS ENUM ('exactly', 'at_least', 'more_than', 'about');

-- CreateEnum
CREATE TYPE "ContactOutcome" AS ENUM ('favourable_result', 'pledged_commitment', 'more_information_asked', 'token_response', 'no_response', 'denied', 'inhibited');

-- CreateEnum
CREATE TYPE "Confidentiality" AS ENUM ('internal', 'partners', 'public');

-- CreateEnum
CREATE TYPE "ContactPart" AS ENUM ('initiated', 'took_part', 'passed_on');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('ministry', 'embassy', 'court', 'detention_facility', 'media_outlet', 'ngo', 'armed_group', 'other');

-- CreateEnum
CREATE TYPE "PositionRank" AS ENUM ('head_of_state_or_government', 'foreign_minister', 'ambassador_or_envoy', 'spokesperson', 'legislator', 'other_official', 'not_an_official');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('article', 'press_briefing', 'press_release', 'interview', 'social_post', 'court_document', 'letter', 'call_note', 'other');

-- CreateEnum
CREATE TYPE "CitationAbout" AS ENUM ('record', 'date');

-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('person', 'organisation', 'unnamed');

-- CreateEnum
CREATE TYPE "StatementChannel" AS ENUM ('press_briefing', 'remarks', 'interview', 'letter', 'post', 'call_readout', 'press_release', 'court', 'parliament', 'other');

-- CreateEnum
CREATE TYPE "Wording" AS ENUM ('verbatim', 'reported', 'mixed');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('call_for_release', 'denial', 'acknowledgement', 'condemnation', 'condition_or_demand', 'offer_or_negotiation', 'pledge', 'status_report', 'sympathy', 'refusal_to_comment', 'charge_or_accusation', 'other');

-- CreateEnum
CREATE TYPE "HolderPosition" AS ENUM ('denies', 'acknowledges_denies_responsibility', 'acknowledges_other_explanation', 'accepts_responsibility', 'unknown');

-- CreateEnum
CREATE TYPE "Mention" AS ENUM ('named', 'alluded_to', 'one_of_a_group');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'contributor', 'editor', 'admin');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "caseIds" UUID[],
    "changes" JSONB NOT NULL,
    "previousHash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "hash" BYTEA NOT NULL DEFAULT '\x'::bytea,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "formKey" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "holderKind" "HolderKind" NOT NULL,
    "holderOrganisationId" UUID,
    "holderCountry" TEXT NOT NULL,
    "detainedOnEdtf" TEXT,
    "detainedOnAsStated" TEXT,
    "detainedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "detainedOnEarliest" DATE,
    "detainedOnLatest" DATE,
    "detainedOldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("detainedOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "detainedNewestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "detainedOnEarliest", 2147483647)) STORED,
    "summary" TEXT NOT NULL DEFAULT '',
    "internalNotes" TEXT NOT NULL DEFAULT '',
    "priority" "CasePriority" NOT NULL DEFAULT 'normal',
    "visibility" "CaseVisibility" NOT NULL DEFAULT 'open',
    "leadId" UUID,
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('vigil_names', COALESCE("reference", '')), 'A')
        || setweight(to_tsvector('vigil_english', COALESCE("summary", '')), 'B')
    ) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseMember" (
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "CaseMember_pkey" PRIMARY KEY ("caseId","userId")
);

-- CreateTable
CREATE TABLE "CaseInvolvement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "InvolvementRole" NOT NULL,
    "note" TEXT,

    CONSTRAINT "CaseInvolvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStatusChange" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "alleged" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "sinceEdtf" TEXT,
    "sinceAsStated" TEXT,
    "sinceInferred" BOOLEAN NOT NULL DEFAULT false,
    "sinceEarliest" DATE,
    "sinceLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("sinceEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "sinceEarliest", 2147483647)) STORED,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseStatusChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Determination" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "status" "DeterminationStatus" NOT NULL,
    "authority" TEXT NOT NULL,
    "madeOnEdtf" TEXT,
    "madeOnAsStated" TEXT,
    "madeOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "madeOnEarliest" DATE,
    "madeOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("madeOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "madeOnEarliest", 2147483647)) STORED,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Determination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyPeriod" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "facilityId" UUID,
    "place" TEXT NOT NULL,
    "country" TEXT,
    "periodEdtf" TEXT,
    "periodAsStated" TEXT,
    "periodInferred" BOOLEAN NOT NULL DEFAULT false,
    "periodEarliest" DATE,
    "periodLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("periodEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "periodEarliest", 2147483647)) STORED,
    "conditions" TEXT,
    "acknowledged" "KnownOrNot" NOT NULL DEFAULT 'unknown',
    "whereaboutsDisclosed" "KnownOrNot" NOT NULL DEFAULT 'unknown',
    "familyAccess" "KnownOrNot" NOT NULL DEFAULT 'unknown',
    "counselAccess" "KnownOrNot" NOT NULL DEFAULT 'unknown',
    "humanitarianAccess" "KnownOrNot" NOT NULL DEFAULT 'unknown',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustodyPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalStep" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "LegalStepKind" NOT NULL,
    "courtId" UUID,
    "happenedOnEdtf" TEXT,
    "happenedOnAsStated" TEXT,
    "happenedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "happenedOnEarliest" DATE,
    "happenedOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("happenedOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "happenedOnEarliest", 2147483647)) STORED,
    "details" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LegalStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseClosure" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "outcome" "CaseStatus" NOT NULL,
    "endedOnEdtf" TEXT,
    "endedOnAsStated" TEXT,
    "endedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "endedOnEarliest" DATE,
    "endedOnLatest" DATE,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopenedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CaseClosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "medium" "ContactMedium" NOT NULL,
    "made" "ContactMade" NOT NULL,
    "happenedOnEdtf" TEXT,
    "happenedOnAsStated" TEXT,
    "happenedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "happenedOnEarliest" DATE,
    "happenedOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("happenedOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "happenedOnEarliest", 2147483647)) STORED,
    "happenedAt" TIMESTAMPTZ(6),
    "timeZone" TEXT,
    "countQualifier" "CountQualifier" NOT NULL DEFAULT 'exactly',
    "count" INTEGER NOT NULL DEFAULT 1,
    "durationMinutes" INTEGER,
    "place" TEXT,
    "onBehalfOf" TEXT,
    "topics" TEXT,
    "asked" TEXT,
    "answered" TEXT,
    "outcome" "ContactOutcome",
    "nextStep" TEXT,
    "confidentiality" "Confidentiality" NOT NULL DEFAULT 'internal',
    "internalNotes" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('vigil_english', COALESCE("topics", '') || ' ' || COALESCE("asked", '') || ' ' || COALESCE("answered", '')), 'A')
        || setweight(to_tsvector('vigil_english', COALESCE("place", '') || ' ' || COALESCE("nextStep", '') || ' ' || COALESCE("onBehalfOf", '')), 'C')
    ) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactParticipant" (
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "positionId" UUID,
    "part" "ContactPart" NOT NULL,

    CONSTRAINT "ContactParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactCase" (
    "contactId" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "ContactCase_pkey" PRIMARY KEY ("contactId","caseId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" "OrganisationKind" NOT NULL,
    "country" TEXT,
    "notes" TEXT,
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('vigil_names', COALESCE("name", '') || ' ' || COALESCE(vigil_join("aliases"), '')), 'A')
        || setweight(to_tsvector('vigil_english', COALESCE("notes", '')), 'C')
    ) STORED,
    "foldedNames" TEXT NOT NULL GENERATED ALWAYS AS (vigil_fold("name" || ' ' || COALESCE(vigil_join("aliases"), ''))) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "fullName" TEXT COLLATE "und-x-icu" NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "nativeName" TEXT,
    "nativeNameLanguage" TEXT,
    "nationalities" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "birthEdtf" TEXT,
    "birthAsStated" TEXT,
    "birthInferred" BOOLEAN NOT NULL DEFAULT false,
    "birthEarliest" DATE,
    "birthLatest" DATE,
    "description" TEXT,
    "notes" TEXT,
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('vigil_names', COALESCE("fullName", '') || ' ' || COALESCE("nativeName", '') || ' ' || COALESCE(vigil_join("aliases"), '')), 'A')
        || setweight(to_tsvector('vigil_english', COALESCE("description", '')), 'B')
        || setweight(to_tsvector('vigil_english', COALESCE("notes", '')), 'C')
    ) STORED,
    "foldedNames" TEXT NOT NULL GENERATED ALWAYS AS (vigil_fold("fullName" || ' ' || COALESCE(vigil_join("aliases"), '') || ' ' || COALESCE("nativeName", ''))) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),
    "mergedIntoId" UUID,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "organisationId" UUID,
    "country" TEXT,
    "rank" "PositionRank" NOT NULL,
    "fromEdtf" TEXT,
    "fromAsStated" TEXT,
    "fromInferred" BOOLEAN NOT NULL DEFAULT false,
    "fromEarliest" DATE,
    "fromLatest" DATE,
    "toEdtf" TEXT,
    "toAsStated" TEXT,
    "toInferred" BOOLEAN NOT NULL DEFAULT false,
    "toEarliest" DATE,
    "toLatest" DATE,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonMerge" (
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "mergedId" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(6),

    CONSTRAINT "PersonMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT COLLATE "und-x-icu" NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "publishedOnEdtf" TEXT,
    "publishedOnAsStated" TEXT,
    "publishedOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "publishedOnEarliest" DATE,
    "publishedOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("publishedOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "publishedOnEarliest", 2147483647)) STORED,
    "accessedOn" DATE,
    "language" TEXT NOT NULL DEFAULT 'en',
    "captureNote" TEXT,
    "archiveUrl" TEXT,
    "reliability" CHAR(1),
    "credibility" CHAR(1),
    "internalNotes" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('vigil_english', COALESCE("title", '')), 'A')
        || setweight(to_tsvector('vigil_names', COALESCE("publisher", '') || ' ' || COALESCE("author", '')), 'B')
    ) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "about" "CitationAbout" NOT NULL DEFAULT 'record',
    "exactWords" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "note" TEXT,
    "caseId" UUID,
    "personId" UUID,
    "positionId" UUID,
    "statementId" UUID,
    "contactId" UUID,
    "caseStatusChangeId" UUID,
    "determinationId" UUID,
    "custodyPeriodId" UUID,
    "legalStepId" UUID,
    "caseClosureId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "speakerKind" "SpeakerKind" NOT NULL,
    "speakerId" UUID,
    "speakerPositionId" UUID,
    "speakerOrganisationId" UUID,
    "unnamedRole" TEXT,
    "relayedPersonId" UUID,
    "relayedPositionId" UUID,
    "saidOnEdtf" TEXT,
    "saidOnAsStated" TEXT,
    "saidOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "saidOnEarliest" DATE,
    "saidOnLatest" DATE,
    "oldestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("saidOnEarliest" - DATE '1970-01-01', 2147483647)) STORED,
    "newestFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(DATE '1970-01-01' - "saidOnEarliest", 2147483647)) STORED,
    "channel" "StatementChannel" NOT NULL,
    "venue" TEXT,
    "wording" "Wording" NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "translation" TEXT,
    "kinds" "StatementKind"[],
    "holderPosition" "HolderPosition",
    "internalNotes" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('vigil_english', COALESCE("text", '') || ' ' || COALESCE("translation", '')), 'A')
        || setweight(to_tsvector('vigil_english', COALESCE("venue", '') || ' ' || COALESCE("unnamedRole", '')), 'C')
    ) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementCase" (
    "statementId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "mention" "Mention" NOT NULL,

    CONSTRAINT "StatementCase_pkey" PRIMARY KEY ("statementId","caseId")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "dueFirst" INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE("dueOn" - DATE '1970-01-01', 2147483647)) STORED,
    "ownerId" UUID,
    "caseId" UUID,
    "statementId" UUID,
    "contactId" UUID,
    "completedAt" TIMESTAMPTZ(6),
    "completedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submissionId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserSession" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "revokedAt" TIMESTAMPTZ(6),
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "UserSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_seq_idx" ON "AuditEvent"("subjectId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "Submission_at_idx" ON "Submission"("at");

-- CreateIndex
CREATE UNIQUE INDEX "FormDraft_userId_formKey_key" ON "FormDraft"("userId", "formKey");

-- CreateIndex
CREATE UNIQUE INDEX "Case_reference_key" ON "Case"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Case_submissionId_key" ON "Case"("submissionId");

-- CreateIndex
CREATE INDEX "Case_detainedNewestFirst_id_idx" ON "Case"("detainedNewestFirst", "id");

-- CreateIndex
CREATE INDEX "Case_detainedOldestFirst_id_idx" ON "Case"("detainedOldestFirst", "id");

-- CreateIndex
CREATE INDEX "Case_personId_idx" ON "Case"("personId");

-- CreateIndex
CREATE INDEX "Case_holderCountry_idx" ON "Case"("holderCountry");

-- CreateIndex
CREATE INDEX "Case_search_idx" ON "Case" USING GIN ("search");

-- CreateIndex
CREATE INDEX "CaseMember_userId_idx" ON "CaseMember"("userId");

-- CreateIndex
CREATE INDEX "CaseInvolvement_personId_idx" ON "CaseInvolvement"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseInvolvement_caseId_personId_role_key" ON "CaseInvolvement"("caseId", "personId", "role");

-- CreateIndex
CREATE INDEX "CaseStatusChange_caseId_newestFirst_idx" ON "CaseStatusChange"("caseId", "newestFirst");

-- CreateIndex
CREATE INDEX "Determination_caseId_newestFirst_idx" ON "Determination"("caseId", "newestFirst");

-- CreateIndex
CREATE INDEX "CustodyPeriod_caseId_newestFirst_idx" ON "CustodyPeriod"("caseId", "newestFirst");

-- CreateIndex
CREATE INDEX "LegalStep_caseId_newestFirst_idx" ON "LegalStep"("caseId", "newestFirst");

-- CreateIndex
CREATE INDEX "CaseClosure_caseId_idx" ON "CaseClosure"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_submissionId_key" ON "Contact"("submissionId");

-- CreateIndex
CREATE INDEX "Contact_newestFirst_id_idx" ON "Contact"("newestFirst", "id");

-- CreateIndex
CREATE INDEX "Contact_oldestFirst_id_idx" ON "Contact"("oldestFirst", "id");

-- CreateIndex
CREATE INDEX "Contact_search_idx" ON "Contact" USING GIN ("search");

-- CreateIndex
CREATE INDEX "ContactParticipant_contactId_idx" ON "ContactParticipant"("contactId");

-- CreateIndex
CREATE INDEX "ContactParticipant_personId_idx" ON "ContactParticipant"("personId");

-- CreateIndex
CREATE INDEX "ContactParticipant_organisationId_idx" ON "ContactParticipant"("organisationId");

-- CreateIndex
CREATE INDEX "ContactParticipant_positionId_idx" ON "ContactParticipant"("positionId");

-- CreateIndex
CREATE INDEX "ContactCase_caseId_contactId_idx" ON "ContactCase"("caseId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_submissionId_key" ON "Organisation"("submissionId");

-- CreateIndex
CREATE INDEX "Organisation_name_id_idx" ON "Organisation"("name", "id");

-- CreateIndex
CREATE INDEX "Organisation_search_idx" ON "Organisation" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Organisation_foldedNames_idx" ON "Organisation" USING GIN ("foldedNames" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Person_submissionId_key" ON "Person"("submissionId");

-- CreateIndex
CREATE INDEX "Person_fullName_id_idx" ON "Person"("fullName", "id");

-- CreateIndex
CREATE INDEX "Person_search_idx" ON "Person" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Person_foldedNames_idx" ON "Person" USING GIN ("foldedNames" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Position_personId_idx" ON "Position"("personId");

-- CreateIndex
CREATE INDEX "Position_organisationId_idx" ON "Position"("organisationId");

-- CreateIndex
CREATE INDEX "PersonMerge_keptId_idx" ON "PersonMerge"("keptId");

-- CreateIndex
CREATE INDEX "PersonMerge_mergedId_idx" ON "PersonMerge"("mergedId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_submissionId_key" ON "Source"("submissionId");

-- CreateIndex
CREATE INDEX "Source_newestFirst_id_idx" ON "Source"("newestFirst", "id");

-- CreateIndex
CREATE INDEX "Source_oldestFirst_id_idx" ON "Source"("oldestFirst", "id");

-- CreateIndex
CREATE INDEX "Source_search_idx" ON "Source" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_caseId_idx" ON "Citation"("caseId");

-- CreateIndex
CREATE INDEX "Citation_personId_idx" ON "Citation"("personId");

-- CreateIndex
CREATE INDEX "Citation_positionId_idx" ON "Citation"("positionId");

-- CreateIndex
CREATE INDEX "Citation_statementId_idx" ON "Citation"("statementId");

-- CreateIndex
CREATE INDEX "Citation_contactId_idx" ON "Citation"("contactId");

-- CreateIndex
CREATE INDEX "Citation_caseStatusChangeId_idx" ON "Citation"("caseStatusChangeId");

-- CreateIndex
CREATE INDEX "Citation_determinationId_idx" ON "Citation"("determinationId");

-- CreateIndex
CREATE INDEX "Citation_custodyPeriodId_idx" ON "Citation"("custodyPeriodId");

-- CreateIndex
CREATE INDEX "Citation_legalStepId_idx" ON "Citation"("legalStepId");

-- CreateIndex
CREATE INDEX "Citation_caseClosureId_idx" ON "Citation"("caseClosureId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_submissionId_key" ON "Statement"("submissionId");

-- CreateIndex
CREATE INDEX "Statement_newestFirst_id_idx" ON "Statement"("newestFirst", "id");

-- CreateIndex
CREATE INDEX "Statement_oldestFirst_id_idx" ON "Statement"("oldestFirst", "id");

-- CreateIndex
CREATE INDEX "Statement_speakerId_newestFirst_idx" ON "Statement"("speakerId", "newestFirst");

-- CreateIndex
CREATE INDEX "Statement_relayedPersonId_idx" ON "Statement"("relayedPersonId");

-- CreateIndex
CREATE INDEX "Statement_speakerOrganisationId_idx" ON "Statement"("speakerOrganisationId");

-- CreateIndex
CREATE INDEX "Statement_speakerPositionId_idx" ON "Statement"("speakerPositionId");

-- CreateIndex
CREATE INDEX "Statement_search_idx" ON "Statement" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Statement_text_idx" ON "Statement" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "StatementCase_caseId_statementId_idx" ON "StatementCase"("caseId", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_submissionId_key" ON "Task"("submissionId");

-- CreateIndex
CREATE INDEX "Task_dueFirst_id_idx" ON "Task"("dueFirst", "id");

-- CreateIndex
CREATE INDEX "Task_caseId_idx" ON "Task"("caseId");

-- CreateIndex
CREATE INDEX "Task_statementId_idx" ON "Task"("statementId");

-- CreateIndex
CREATE INDEX "Task_contactId_idx" ON "Task"("contactId");

-- CreateIndex
CREATE INDEX "Task_ownerId_idx" ON "Task"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "UserSession_userId_idx" ON "UserSession"("userId");

-- CreateIndex
CREATE INDEX "SignInFailure_key_at_idx" ON "SignInFailure"("key", "at");

-- AddForeignKey
ALTER TABLE "FormDraft" ADD CONSTRAINT "FormDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_holderOrganisationId_fkey" FOREIGN KEY ("holderOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMember" ADD CONSTRAINT "CaseMember_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMember" ADD CONSTRAINT "CaseMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseInvolvement" ADD CONSTRAINT "CaseInvolvement_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseInvolvement" ADD CONSTRAINT "CaseInvolvement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStatusChange" ADD CONSTRAINT "CaseStatusChange_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Determination" ADD CONSTRAINT "Determination_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalStep" ADD CONSTRAINT "LegalStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalStep" ADD CONSTRAINT "LegalStep_courtId_fkey" FOREIGN KEY ("courtId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseClosure" ADD CONSTRAINT "CaseClosure_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactParticipant" ADD CONSTRAINT "ContactParticipant_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactParticipant" ADD CONSTRAINT "ContactParticipant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactParticipant" ADD CONSTRAINT "ContactParticipant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactParticipant" ADD CONSTRAINT "ContactParticipant_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactCase" ADD CONSTRAINT "ContactCase_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactCase" ADD CONSTRAINT "ContactCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMerge" ADD CONSTRAINT "PersonMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMerge" ADD CONSTRAINT "PersonMerge_mergedId_fkey" FOREIGN KEY ("mergedId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseStatusChangeId_fkey" FOREIGN KEY ("caseStatusChangeId") REFERENCES "CaseStatusChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_determinationId_fkey" FOREIGN KEY ("determinationId") REFERENCES "Determination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_custodyPeriodId_fkey" FOREIGN KEY ("custodyPeriodId") REFERENCES "CustodyPeriod"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_legalStepId_fkey" FOREIGN KEY ("legalStepId") REFERENCES "LegalStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseClosureId_fkey" FOREIGN KEY ("caseClosureId") REFERENCES "CaseClosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerPositionId_fkey" FOREIGN KEY ("speakerPositionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerOrganisationId_fkey" FOREIGN KEY ("speakerOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_relayedPersonId_fkey" FOREIGN KEY ("relayedPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_relayedPositionId_fkey" FOREIGN KEY ("relayedPositionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementCase" ADD CONSTRAINT "StatementCase_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementCase" ADD CONSTRAINT "StatementCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_completedById_fkey" FOREIGN KEY ("completedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always hold, whoever writes.
ALTER TABLE "Person" ADD CONSTRAINT "Person_fullName_not_blank" CHECK (btrim("fullName") <> '');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_name_not_blank" CHECK (btrim("name") <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_title_not_blank" CHECK (btrim("title") <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_admiralty_grades"
    CHECK ("reliability" BETWEEN 'A' AND 'F' AND "credibility" BETWEEN '1' AND '6');
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_text_not_blank" CHECK (btrim("text") <> '');
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_has_its_speaker" CHECK (
    CASE "speakerKind"
        WHEN 'person' THEN "speakerId" IS NOT NULL
        WHEN 'organisation' THEN "speakerOrganisationId" IS NOT NULL
        ELSE "unnamedRole" IS NOT NULL
    END);
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_counts_something" CHECK ("count" > 0);
ALTER TABLE "ContactParticipant" ADD CONSTRAINT "ContactParticipant_person_or_organisation"
    CHECK (num_nonnulls("personId", "organisationId") = 1);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_claim" CHECK (
    num_nonnulls("caseId", "personId", "positionId", "statementId", "contactId", "caseStatusChangeId",
                 "determinationId", "custodyPeriodId", "legalStepId", "caseClosureId") = 1);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_range"
    CHECK (("start" IS NULL) = ("end" IS NULL) AND "start" >= 0 AND "end" > "start");
ALTER TABLE "Person" ADD CONSTRAINT "Person_not_merged_into_itself" CHECK ("mergedIntoId" <> "id");

-- The audit chain. Every event carries the digest of the one before it.
INSERT INTO "AuditHead" ("id", "seq", "hash") VALUES (1, 0, sha256('vigil audit chain'::bytea));
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_single_row" CHECK ("id" = 1);

-- jsonb's own text form is canonical: keys sorted, duplicates gone, spacing fixed.
CREATE FUNCTION audit_event_digest(event "AuditEvent") RETURNS bytea
    LANGUAGE sql STABLE
    SET search_path = public, pg_temp
    AS $$
    SELECT sha256(convert_to(jsonb_build_object(
        'seq', event."seq",
        'at', to_char(event."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'actorId', event."actorId",
        'actorName', event."actorName",
        'action', event."action",
        'subjectType', event."subjectType",
        'subjectId', event."subjectId",
        'caseIds', to_jsonb(event."caseIds"),
        'changes', event."changes",
        'previousHash', encode(event."previousHash", 'hex')
    )::text, 'UTF8'))
    $$;

-- Runs with its owner's rights: the application can add events, and cannot touch the head.
CREATE FUNCTION audit_event_append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
    AS $$
    DECLARE
        head "AuditHead";
    BEGIN
        SELECT * INTO STRICT head FROM "AuditHead" WHERE "id" = 1 FOR UPDATE;
        NEW."seq" := head."seq" + 1;
        NEW."at" := clock_timestamp();
        NEW."previousHash" := head."hash";
        NEW."hash" := audit_event_digest(NEW);
        UPDATE "AuditHead" SET "seq" = NEW."seq", "hash" = NEW."hash" WHERE "id" = 1;
        RETURN NEW;
    END
    $$;

CREATE FUNCTION audit_event_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;

CREATE TRIGGER audit_event_append BEFORE INSERT ON "AuditEvent"
    FOR EACH ROW EXECUTE FUNCTION audit_event_append();
CREATE TRIGGER audit_event_refuse_change BEFORE UPDATE OR DELETE ON "AuditEvent"
    FOR EACH ROW EXECUTE FUNCTION audit_event_refuse();
CREATE TRIGGER audit_event_refuse_truncate BEFORE TRUNCATE ON "AuditEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse();

-- The application's role: it owns nothing, and cannot rewrite what happened.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigil_app') THEN
        CREATE ROLE vigil_app NOLOGIN;
    END IF;
END $$;
GRANT USAGE ON SCHEMA public TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vigil_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vigil_app;
REVOKE ALL ON "AuditEvent", "AuditHead", "_prisma_migrations" FROM vigil_app;
GRANT SELECT, INSERT ON "AuditEvent" TO vigil_app;
GRANT SELECT ON "AuditHead", "_prisma_migrations" TO vigil_app;
