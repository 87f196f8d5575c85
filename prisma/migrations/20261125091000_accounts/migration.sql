-- Throttles count for as long as their limit says, not for a quarter of an hour all of them.
DROP INDEX "SignInFailure_key_at_idx";
ALTER TABLE "SignInFailure" ADD COLUMN "until" TIMESTAMPTZ(6) NOT NULL DEFAULT now() + interval '15 minutes';
CREATE INDEX "SignInFailure_key_until_idx" ON "SignInFailure"("key", "until");
CREATE INDEX "SignInFailure_until_idx" ON "SignInFailure"("until");

CREATE INDEX "User_name_id_idx" ON "User"("name", "id");

ALTER TABLE "WorkspaceSettings" ADD COLUMN "secondStepRoles" "Role"[] DEFAULT ARRAY[]::"Role"[];

CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");
-- Of two administrators who invite somebody at once the second is told so.
CREATE UNIQUE INDEX "Invitation_open_email_key" ON "Invitation"("email")
    WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "UserTotp" (
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(6),
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UserTotp_pkey" PRIMARY KEY ("userId")
);
ALTER TABLE "UserTotp" ADD CONSTRAINT "UserTotp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" CHAR(64) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An invitation and a link for a new password are records of what was done: they end, and stay.
GRANT SELECT, INSERT, UPDATE ON "Invitation", "PasswordReset" TO vigil_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "UserTotp", "RecoveryCode" TO vigil_app;
