CREATE TYPE "ConsentCategory" AS ENUM ('identity', 'family', 'health', 'custody', 'legal', 'contacts', 'photographs');
CREATE TYPE "ConsentAudience" AS ENUM ('family', 'lawyer', 'government', 'partner', 'public');

CREATE TABLE "CaseConsent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "givenBy" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "givenOnEdtf" TEXT,
    "givenOnAsStated" TEXT,
    "givenOnInferred" BOOLEAN NOT NULL DEFAULT false,
    "givenOnEarliest" DATE,
    "givenOnLatest" DATE,
    "categories" "ConsentCategory"[] NOT NULL,
    "audiences" "ConsentAudience"[] NOT NULL,
    "until" DATE,
    "howGiven" TEXT NOT NULL,
    "whereKept" TEXT,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseConsent_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CaseConsent_says_what" CHECK (cardinality("categories") > 0 AND cardinality("audiences") > 0),
    CONSTRAINT "CaseConsent_withdrawn" CHECK (("withdrawnOn" IS NULL) = ("withdrawnReason" IS NULL))
);

CREATE INDEX "CaseConsent_caseId_createdAt_idx" ON "CaseConsent"("caseId", "createdAt");

ALTER TABLE "CaseConsent" ADD CONSTRAINT "CaseConsent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseConsent" ADD CONSTRAINT "CaseConsent_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was taken back stays so, word for word: a consent given again is another one.
CREATE FUNCTION withdrawal_kept() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN RAISE EXCEPTION 'a withdrawn consent is never changed' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER consent_withdrawal_kept BEFORE UPDATE ON "CaseConsent"
    FOR EACH ROW WHEN (OLD."withdrawnOn" IS NOT NULL) EXECUTE FUNCTION withdrawal_kept();

-- Consents are corrected and withdrawn, never deleted.
GRANT SELECT, INSERT, UPDATE ON "CaseConsent" TO vigil_app;
