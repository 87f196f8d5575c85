CREATE TYPE "SensitiveKind" AS ENUM ('next_of_kin', 'family_contacts', 'negotiation_notes');

CREATE TABLE "SensitiveNote" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "SensitiveKind" NOT NULL,
    "dataKey" TEXT,
    "text" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "SensitiveNote_pkey" PRIMARY KEY ("id"),
    -- Whatever is written here by whatever way is sealed, or it is refused.
    CONSTRAINT "SensitiveNote_sealed" CHECK ("text" ~ '^v1\.[0-9a-f]{16}\.[A-Za-z0-9_-]+$'
        AND "dataKey" ~ '^v1\.[0-9a-f]{16}\.[A-Za-z0-9_-]+$')
);

CREATE UNIQUE INDEX "SensitiveNote_caseId_kind_key" ON "SensitiveNote"("caseId", "kind");

-- Erasing a case takes its notes along, and with them the only keys that open what the trail holds of them.
ALTER TABLE "SensitiveNote" ADD CONSTRAINT "SensitiveNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SensitiveNote" ADD CONSTRAINT "SensitiveNote_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "SensitiveNote" TO vigil_app;
