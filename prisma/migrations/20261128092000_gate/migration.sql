-- The consents that opened facts to the readers of an export: what has to be named when one is taken back.
ALTER TABLE "CaseExport" ADD COLUMN "consentIds" UUID[] NOT NULL DEFAULT '{}';
CREATE INDEX "CaseExport_consentIds_idx" ON "CaseExport" USING GIN ("consentIds");
