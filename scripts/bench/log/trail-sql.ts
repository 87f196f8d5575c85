/**
 * An audit row for each statement that has none. Only the length of the trail counts here: its
 * hashes are made up, since chaining a million rows one by one would take longer than all the rest.
 */
export const TRAIL = `
  BEGIN;
  ALTER TABLE "AuditEvent" DISABLE TRIGGER USER;
  INSERT INTO "AuditEvent" (seq, at, "actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes, "previousHash", hash)
    SELECT head.seq + row_number() OVER (ORDER BY s.id), s."createdAt", :actor, 'Generated', 'statement.added', 'statement', s.id,
      ARRAY(SELECT l."caseId" FROM "StatementCase" l WHERE l."statementId" = s.id ORDER BY 1),
      jsonb_build_object('text', jsonb_build_array(NULL, s.text)), sha256('made up'), sha256('made up')
    FROM "Statement" s, "AuditHead" head WHERE NOT EXISTS (SELECT FROM "AuditEvent" a WHERE a."subjectId" = s.id);
  UPDATE "AuditHead" SET seq = GREATEST(seq, (SELECT max(seq) FROM "AuditEvent"));
  ALTER TABLE "AuditEvent" ENABLE TRIGGER USER;
  COMMIT;`;
