import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { countStatementsByMonth } from "@/lib/features/dashboard/queries/count-statements-by-month";
import { listRecentChanges } from "@/lib/features/dashboard/queries/list-recent-changes";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor, outsider: Actor;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  outsider = await actorWithRole("admin");
});

describe("statements by month", () => {
  const said = (edtf: string | null, over: Record<string, unknown> = {}) =>
    aStatement(editor, { saidOn: { edtf, asStated: null, inferred: false }, ...over });
  const counted = async (actor: Actor) =>
    (await countStatementsByMonth(actor, {})).filter(({ statements }) => statements > 0);

  it("count days and months, and leave out dates that leave the month open", async () => {
    for (const day of ["2023-05-31", "2023-05-01", "2023-05", "2023-07-04"]) await said(day);
    for (const day of ["2023", "2023-05-31/2023-06-01", "2023-05/2023-07", null, "2023-22"])
      await said(day).catch(() => undefined);
    expect(await counted(editor)).toEqual([
      { month: "2023-05", statements: 3 },
      { month: "2023-07", statements: 1 },
    ]);
  });

  it("run over the two years that end with the last, empty months included", async () => {
    await said("2023-05-31");
    await said("2021-01-31");
    const months = await countStatementsByMonth(editor, {});
    expect([months.length, months[0]?.month, months.at(-1)]).toEqual([
      24,
      "2021-06",
      { month: "2023-05", statements: 1 },
    ]);
  });

  it("leave out the trash, and what concerns only cases that the actor may not see", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const open = await aCase(editor);
    await said("2023-05-01", { cases: [{ case: { id: hidden.id } }] });
    await said("2023-05-02", { cases: [{ case: { id: hidden.id } }, { case: { id: open.id } }] });
    const { id } = await said("2023-05-03");
    await trashStatement(editor, { id });
    expect(await counted(editor)).toEqual([{ month: "2023-05", statements: 2 }]);
    expect(await counted(outsider)).toEqual([{ month: "2023-05", statements: 1 }]);
  });

  it("are none where nothing was said", async () =>
    expect(await countStatementsByMonth(editor, {})).toEqual([]));
});

describe("recent changes", () => {
  it("are the last ten, the newest first", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.unshift((await aSource(editor)).id);
    const changes = await listRecentChanges(editor, {});
    expect(changes.map(({ subjectId }) => subjectId)).toEqual(ids.slice(0, 10));
    expect(changes[0]).toMatchObject({
      action: "source.added",
      actorName: editor.name,
      subjectType: "source",
    });
  });

  it("tell nothing of a restricted case or what belongs to it to those outside its team", async () => {
    const seen = await aPerson(editor);
    const hidden = await aCase(editor, { restricted: true });
    const statement = await aStatement(editor, {
      cases: [{ case: { id: hidden.id } }],
      followUp: { title: "Ask again" },
    });
    const told = (changes: { subjectId: string }[]) =>
      new Set(changes.map(({ subjectId }) => subjectId));
    const inside = told(await listRecentChanges(editor, {}));
    expect([hidden.id, statement.id, hidden.personId].every((id) => inside.has(id))).toBe(true);
    const outside = await listRecentChanges(outsider, {});
    expect(told(outside)).not.toContain(hidden.id);
    expect(told(outside)).not.toContain(statement.id);
    expect(told(outside)).not.toContain(hidden.personId);
    expect(outside.map(({ subjectType }) => subjectType)).not.toContain("task");
    expect(told(outside)).toContain(seen.id);
  });

  it("are not pushed out by many that the actor may not see", async () => {
    const { id: seen } = await aSource(editor);
    const hidden = await aCase(editor, { restricted: true });
    await ownerPool().query(
      `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
       SELECT $1::uuid, 'A', 'case.recorded-status', 'case', $2::uuid, ARRAY[$2::uuid], '{}' FROM generate_series(1, 101)`,
      [editor.id, hidden.id],
    );
    const outside = await listRecentChanges(outsider, {});
    expect(outside.map(({ subjectId }) => subjectId)).toEqual([seen]);
  });

  it("are read in a fixed number of queries", async () => {
    await aSource(editor);
    await aCase(editor);
    await aStatement(editor);
    const few = await countQueries(() => listRecentChanges(editor, {}));
    for (let n = 0; n < 10; n += 1) await aStatement(editor);
    expect(await countQueries(() => listRecentChanges(editor, {}))).toBe(few);
  });
});
