-- A second step that was begun is confirmed in the session that gave the password for it, and soon.
ALTER TABLE "UserTotp" ADD COLUMN "begunAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN "sessionId" UUID;

-- Who knows a link that lets somebody in: what an administrator has made ends with their role.
ALTER TABLE "Invitation" ADD COLUMN "createdById" UUID;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Invitation_createdById_idx" ON "Invitation"("createdById");

ALTER TABLE "PasswordReset" ADD COLUMN "createdById" UUID;
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "PasswordReset_createdById_idx" ON "PasswordReset"("createdById");
