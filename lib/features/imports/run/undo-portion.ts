import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Import, ImportLine, LineOutcome } from "@/lib/db/generated/client";
import { KINDS } from "@/lib/features/imports/kinds/kinds";
import type { KindSpec } from "@/lib/features/imports/kinds/kind-spec";
import { advance, claim, finish, inPortion, PORTION } from "@/lib/features/imports/run/portions";
import { problemsOf } from "@/lib/features/imports/run/refusals";
import { takeBackAlong } from "@/lib/features/imports/run/take-back-along";
import { seenOf } from "@/lib/features/imports/scope";
import type { FormValues } from "@/lib/forms/form-state";

type Fate = { outcome: LineOutcome; notes: string[] };

const kept = (why: string): Fate => ({ outcome: "kept", notes: [why] });
const takenBack = (notes: string[]): Fate => ({ outcome: "taken_back", notes });

type Work = { tx: Db; actor: Actor; batch: Import; kind: KindSpec };

async function undo({ tx, actor, batch, kind }: Work, line: ImportLine): Promise<Fate> {
  const id = line.recordId ?? "";
  const stand = await kind.stand(tx, id);
  const isSeen = (await seenOf(tx, actor, batch.kind, [id])).has(id);
  // What is hidden by now is told of in the words of what is gone.
  if (!stand || !isSeen)
    return kept("The record was erased or merged since, or is not yours to see.");
  if (stand.deletedAt) return takenBack(["The record was in the trash already."]);
  if (stand.version !== line.versionAfter)
    return kept("The record was changed since, so it stays.");
  const also = line.also as { subject: string; id: string }[];
  if (line.outcome === "changed") {
    const before = line.before as FormValues;
    const date = kind.subject === "case" ? { keepDetentionDate: false } : {};
    await kind.edit.within(tx, actor, { ...before, id, version: stand.version, ...date });
    return takenBack(await takeBackAlong(tx, actor, also));
  }
  if (await kind.isUsed(tx, actor, id)) return kept("Other records rest on this one, so it stays.");
  await kind.trash.within(tx, actor, { id });
  return takenBack(await takeBackAlong(tx, actor, also));
}

async function undoOrKeep(work: Work, line: ImportLine): Promise<Fate> {
  const { tx, batch, kind } = work;
  await tx.$executeRaw`SAVEPOINT row`;
  try {
    return await undo(work, line);
  } catch (error) {
    const refused = problemsOf(batch, kind, [], error);
    if (!refused) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT row`;
    return kept(refused.map(({ message }) => message).join(" "));
  }
}

/** Takes back what the last rows of a file did that were not taken back yet: the last row first. */
export async function undoPortion(actor: Actor, batch: Import): Promise<void> {
  await inPortion(async (tx) => {
    if (!(await claim(tx, batch))) return;
    const lines = await tx.importLine.findMany({
      where: { importId: batch.id, outcome: { in: ["added", "changed"] } },
      orderBy: { line: "desc" },
      take: PORTION,
    });
    if (lines.length === 0) return finish(tx, batch, "undone", batch.stoppedFor);
    const work = { tx, actor, batch, kind: KINDS[batch.kind] };
    for (const line of lines) {
      const fate = await undoOrKeep(work, line);
      await tx.importLine.update({
        where: { importId_line: { importId: batch.id, line: line.line } },
        data: fate,
        select: { line: true },
      });
    }
    await advance(tx, batch, batch.doneLine + lines.length);
  });
}
