import type { Db } from "@/lib/db/client";

/** The number of the last entry of the audit trail that this reading of the database sees. */
export async function auditSeq(db: Db): Promise<string> {
  const head = await db.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  return head.seq.toString();
}
