-- The whole trail is read by who acted, newest first.
CREATE INDEX "AuditEvent_actorId_seq_idx" ON "AuditEvent"("actorId", "seq");

-- Where the head of the trail is mailed to, so that a copy of it stands outside; empty: nowhere.
ALTER TABLE "WorkspaceSettings" ADD COLUMN "anchorAddress" TEXT NOT NULL DEFAULT '';

-- The days on which it was taken in hand, and which head it was.
CREATE TABLE "AnchorMail" (
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "begunAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(6),

    CONSTRAINT "AnchorMail_pkey" PRIMARY KEY ("day")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "AnchorMail" TO vigil_app;
