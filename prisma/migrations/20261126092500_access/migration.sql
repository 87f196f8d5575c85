CREATE TABLE "BrokenGlass" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "BrokenGlass_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CaseAccess" (
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hour" TIMESTAMPTZ(6) NOT NULL,
    "viaGlass" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CaseAccess_pkey" PRIMARY KEY ("caseId", "hour", "userId")
);

CREATE INDEX "BrokenGlass_caseId_userId_idx" ON "BrokenGlass"("caseId", "userId");
CREATE INDEX "BrokenGlass_userId_idx" ON "BrokenGlass"("userId");
-- Of two requests of one administrator for one case the second finds it open.
CREATE UNIQUE INDEX "BrokenGlass_open_key" ON "BrokenGlass"("caseId", "userId") WHERE "endedAt" IS NULL;
CREATE INDEX "BrokenGlass_open_idx" ON "BrokenGlass"("expiresAt") WHERE "endedAt" IS NULL;
CREATE INDEX "CaseAccess_userId_idx" ON "CaseAccess"("userId");

ALTER TABLE "BrokenGlass" ADD CONSTRAINT "BrokenGlass_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BrokenGlass" ADD CONSTRAINT "BrokenGlass_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseAccess" ADD CONSTRAINT "CaseAccess_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseAccess" ADD CONSTRAINT "CaseAccess_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "WorkspaceSettings" ADD COLUMN "glassMinutes" INTEGER NOT NULL DEFAULT 60;

-- What was opened can be ended and not made longer; who looked stays as it was written.
GRANT SELECT, INSERT, UPDATE ("endedAt") ON "BrokenGlass" TO vigil_app;
GRANT SELECT, INSERT ON "CaseAccess" TO vigil_app;
