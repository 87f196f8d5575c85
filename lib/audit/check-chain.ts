import type { Db } from "@/lib/db/client";

/**
 * What is wrong with the first entry of the audit trail that does not follow from those before it.
 * `reordered` names in `writtenAs` which entry it was; `inserted` stands where none was written.
 */
export type ChainBreak = {
  seq: string;
  problem:
    "altered" | "reordered" | "missing" | "inserted" | "unlinked" | "cut off" | "end rewritten";
  writtenAs?: string;
};

/** `entries`: how many hold, up to the first that does not. */
export type ChainCheck = { entries: number; firstBreak: ChainBreak | null };

const BATCH = 5_000;

type Link = {
  seq: bigint;
  place: bigint;
  sound: boolean;
  linked: boolean;
  hash: Uint8Array;
};

type End = { seq: bigint; hash: Uint8Array };

/** The entries after one, each told whether its content gives its hash and its hash follows the one before. */
function nextLinks(db: Db, { seq, hash }: End): Promise<Link[]> {
  return db.$queryRaw<Link[]>`
    SELECT e."seq", ${seq}::bigint + row_number() OVER (ORDER BY e."seq") AS "place", e."hash",
      e."hash" = audit_event_digest(e) AS "sound",
      e."previousHash" = coalesce(lag(e."hash") OVER (ORDER BY e."seq"), ${hash}::bytea) AS "linked"
    FROM "AuditEvent" e WHERE e."seq" > ${seq}::bigint ORDER BY e."seq" LIMIT ${BATCH}`;
}

/** The number under which the content of an entry gives its hash: it was put elsewhere. */
async function writtenAs(db: Db, seq: bigint): Promise<string | null> {
  const [row] = await db.$queryRaw<{ seq: bigint }[]>`
    SELECT n AS "seq" FROM "AuditEvent" e, generate_series(1, (SELECT max(m."seq") + 1000 FROM "AuditEvent" m)) n
    WHERE e."seq" = ${seq}::bigint AND n <> e."seq"
      AND audit_event_digest(jsonb_populate_record(e, jsonb_build_object('seq', n))) = e."hash" LIMIT 1`;
  return row ? String(row.seq) : null;
}

async function breakOf(db: Db, { seq, place, sound, linked }: Link): Promise<ChainBreak | null> {
  if (seq > place) return { seq: String(place), problem: "missing" };
  if (seq < place) return { seq: String(seq), problem: "inserted" };
  if (sound) return linked ? null : { seq: String(seq), problem: "unlinked" };
  const origin = await writtenAs(db, seq);
  return origin
    ? { seq: String(seq), problem: "reordered", writtenAs: origin }
    : { seq: String(seq), problem: "altered" };
}

async function startOfChain(db: Db): Promise<End> {
  const [row] = await db.$queryRaw<{ hash: Uint8Array }[]>`
    SELECT sha256('vigil audit chain'::bytea) AS hash`;
  if (!row) throw new Error("The database gave no answer.");
  return { seq: 0n, hash: row.hash };
}

/** The head is kept apart from the entries, so that cutting off the newest shows too. */
async function checkHead(db: Db, last: End): Promise<ChainBreak | null> {
  const head = await db.auditHead.findUnique({ where: { id: 1 } });
  if (!head || head.seq > last.seq) return { seq: String(last.seq + 1n), problem: "cut off" };
  if (head.seq < last.seq) return { seq: String(head.seq + 1n), problem: "inserted" };
  const agrees = Buffer.compare(head.hash, last.hash) === 0;
  return agrees ? null : { seq: String(last.seq), problem: "end rewritten" };
}

/**
 * Recomputes the audit trail from its first entry on, in batches, and names the first entry that was
 * altered, taken out, put in or put elsewhere. Give it a transaction that sees one state of the
 * database. A trail that was rewritten as a whole holds in itself: only a head kept outside tells.
 */
export async function checkChain(db: Db): Promise<ChainCheck> {
  let last = await startOfChain(db);
  for (;;) {
    const links = await nextLinks(db, last);
    for (const link of links) {
      const firstBreak = await breakOf(db, link);
      if (firstBreak) return { entries: Number(last.seq), firstBreak };
      last = { seq: link.seq, hash: link.hash };
    }
    if (links.length < BATCH) {
      return { entries: Number(last.seq), firstBreak: await checkHead(db, last) };
    }
  }
}
