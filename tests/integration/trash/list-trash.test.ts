import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { addDays } from "@/lib/dates/days";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { trashSourceFile } from "@/lib/features/attachments/commands/trash-attachment";
import { trashFact } from "@/lib/features/cases/commands/trash-fact";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { trashSource } from "@/lib/features/sources/commands";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { trashTask } from "@/lib/features/tasks/commands/trash-task";
import { listTrash } from "@/lib/features/trash/queries/list-trash";
import { actorWithRole } from "@/tests/support/actors";
import { addFile, aPdf } from "@/tests/support/attachment-factory";
import { countQueries } from "@/tests/support/count-queries";
import { aLegalStep } from "@/tests/support/fact-factory";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";
import { aTask } from "@/tests/support/task-factory";

let editor: Actor;
let outsider: Actor;

const idsOf = async (actor: Actor, params = {}) =>
  (await listTrash(actor, params)).rows.map(({ id }) => id);

beforeAll(async () => {
  editor = await actorWithRole("editor", "Edda Editor");
  outsider = await actorWithRole("admin", "Ada Admin");
});

describe("the trash", () => {
  it("lists all nouns together, the last first, with who and until when", async () => {
    const [person, statement] = [await aPerson(editor), await aStatement(editor)];
    const { id: caseId } = await aCase(editor);
    const step = await aLegalStep(editor, caseId);
    await trashPerson(editor, person);
    await trashStatement(editor, statement);
    await trashFact(editor, { id: step.id });
    const { rows, counts } = await listTrash(editor, {});
    expect(rows.slice(0, 3).map(({ noun, id }) => [noun, id])).toEqual([
      ["fact", step.id],
      ["statement", statement.id],
      ["person", person.id],
    ]);
    expect(rows.slice(0, 3).map(({ trashedBy }) => trashedBy)).toEqual(
      Array.from({ length: 3 }, () => "Edda Editor"),
    );
    const { deletedAt, erasableFrom } = rows[0] ?? { deletedAt: new Date(), erasableFrom: "" };
    expect(erasableFrom).toBe(addDays(dayOf(deletedAt), 31));
    expect(counts.person).toBe(1);
    expect(await idsOf(editor, { noun: "person" })).toEqual([person.id]);
  });

  it("holds nothing that the reader may not see, neither in rows nor in counts", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const cases = { cases: [{ case: { id: hidden.id } }] };
    const statement = await aStatement(editor, cases);
    const task = await aTask(editor, { case: { id: hidden.id } });
    const before = await listTrash(outsider, {});
    await trashStatement(editor, statement);
    await trashTask(editor, task);
    await trashPerson(editor, { id: hidden.personId });
    await trashCase(editor, { id: hidden.id });
    const after = await listTrash(outsider, {});
    expect(after).toEqual(before);
    expect((await listTrash(editor, {})).total).toBe(before.total + 4);
  });

  it("pages by the same few queries however long it is, each record once", async () => {
    const measure = () => countQueries(() => listTrash(editor, { noun: "source" }));
    const few = await measure();
    const made: string[] = [];
    for (let each = 0; each < 2 * PAGE_SIZE + 3; each += 1) {
      const { id } = await aSource(editor);
      await trashSource(editor, { id });
      made.push(id);
    }
    expect(await measure()).toEqual(few);
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await listTrash(editor, { noun: "source", ...(after ? { after } : {}) });
      seen.push(...page.rows.map(({ id }) => id));
      ({ after } = page);
    } while (after);
    expect(seen).toEqual(made.reverse());
    expect(await idsOf(editor, { after: `source.${crypto.randomUUID()}` })).toEqual(
      await idsOf(editor),
    );
    expect(await idsOf(editor, { after: "nonsense", noun: "nonsense" })).toEqual(
      await idsOf(editor),
    );
  });

  it("names who put a file there, and who its record, on one page", async () => {
    const source = await aSource(editor);
    const file = await addFile(editor, { kind: "source", recordId: source.id, bytes: aPdf() });
    await trashSourceFile(outsider, { id: file.id });
    await trashSource(editor, source);
    const byId = new Map((await listTrash(editor, {})).rows.map((row) => [row.id, row.trashedBy]));
    expect([byId.get(file.id), byId.get(source.id)]).toEqual(["Ada Admin", "Edda Editor"]);
  });
});
