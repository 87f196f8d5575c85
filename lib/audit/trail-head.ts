import type { Db } from "@/lib/db/client";

/** An entry of the trail by its number and its hash (hexadecimal): kept outside, it seals all before it. */
export type Head = { seq: bigint; hash: string };

/** The newest entry; the beginning of the chain, number 0, where there is none. */
export async function readTrailHead(db: Db): Promise<Head> {
  const { seq, hash } = await db.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  return { seq, hash: Buffer.from(hash).toString("hex") };
}

/**
 * How a kept head stands to the trail. `cut off`: the trail ends before it. `missing`: the trail goes
 * on, and that entry is not in it. `rewritten`: the entry is another one, or its content does not give
 * the hash.
 */
type HeadStanding = "held" | "cut off" | "missing" | "rewritten";

export type HeadCheck = {
  standing: HeadStanding;
  /** The number of the newest entry now. */
  last: bigint;
};

type Found = { last: bigint; held: boolean | null };

/** Whether the trail still holds a head that was kept outside. The entries before it are `checkChain`'s to check. */
export async function checkAgainst(db: Db, { seq, hash }: Head): Promise<HeadCheck> {
  const [found] = await db.$queryRaw<Found[]>`
    SELECT COALESCE((SELECT max(m."seq") FROM "AuditEvent" m), 0) AS "last",
      CASE WHEN ${seq}::bigint = 0 THEN sha256('vigil audit chain'::bytea) = decode(${hash}, 'hex')
        ELSE (SELECT bool_and(e."hash" = decode(${hash}, 'hex') AND audit_event_digest(e) = e."hash")
              FROM "AuditEvent" e WHERE e."seq" = ${seq}::bigint) END AS "held"`;
  if (!found) throw new Error("The database gave no answer.");
  const { last, held } = found;
  if (held === null) return { last, standing: last < seq ? "cut off" : "missing" };
  return { last, standing: held ? "held" : "rewritten" };
}
