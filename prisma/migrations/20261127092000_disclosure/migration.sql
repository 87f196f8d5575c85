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
    "categories" "ConsentCategory"[],
    "audiences" "ConsentAudience"[],
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

-- Consents are corrected and withdrawn, never deleted.
GRANT SELECT, INSERT, UPDATE ON "CaseConsent" TO vigil_app;
