import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { listHistory } from "@/lib/features/history/queries";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase } from "@/tests/support/factories";
import { FACT_KINDS } from "@/tests/support/fact-factory";

let editor: Actor;
let author: Actor;
let stranger: Actor;
let admin: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
  author = await actorWithRole("contributor");
  stranger = await actorWithRole("contributor");
  admin = await actorWithRole("admin");
});

async function historyOf(caseId: string) {
  const { entries } = await listHistory(editor, { subjectType: "case", subjectId: caseId });
  return entries;
}

const removedOf = async (actor: Actor, caseId: string) =>
  (await listCaseFacts(actor, { caseId })).removed.rows.map(({ id }) => id);

describe.each(FACT_KINDS)(
  "a fact of the kind $kind",
  ({ kind, noun, record, correct, ...fact }) => {
    async function recorded(actor: Actor = editor, options = {}) {
      const { id: caseId } = await aCase(actor, options);
      const fields = await fact.fields(actor, caseId);
      const cited = { newSource: { title: `Notice of ${noun}`, exactWords: "so it was" } };
      const { id } = await record(actor, { caseId, ...fields, ...cited });
      return { id, caseId, fields };
    }
    const form = (caseId: string, id: string, actor: Actor = editor) =>
      getFactForm(actor, { caseId, id });

    it("is corrected from its own form, and the history of the case says from what to what", async () => {
      const { id, caseId } = await recorded();
      const before = await form(caseId, id);
      expect(before).toMatchObject({ kind, version: 1, createdById: editor.id });
      await correct(editor, { ...before?.values, ...fact.change });
      expect((await form(caseId, id))?.version).toBe(2);
      expect((await auditOf(id)).map(({ action, caseIds }) => ({ action, caseIds }))).toEqual([
        { action: `case.recorded-${noun}`, caseIds: [caseId] },
        { action: `case.corrected-${noun}`, caseIds: [caseId] },
      ]);
      const [latest] = await historyOf(caseId);
      expect(latest).toMatchObject({ action: `case.corrected-${noun}`, changes: [fact.line] });
    });

    it("keeps everything, its sources' exact words too, when its form is sent back as it came", async () => {
      const { id, caseId } = await recorded();
      const before = await form(caseId, id);
      await correct(editor, before?.values);
      const [, second] = await auditOf(id);
      expect(second?.changes).toEqual({});
      expect(await database().citation.findMany({ where: { caseFactId: id } })).toMatchObject([
        { exactWords: "so it was" },
      ]);
    });

    it("is not written over by whoever saw an older version, who is told by whom it was changed", async () => {
      const { id, caseId } = await recorded();
      const stale = (await form(caseId, id))?.values;
      const second = await actorWithRole("editor", "Second Editor");
      await correct(second, { ...stale, ...fact.change });
      const late = correct(editor, { ...stale, note: "late" });
      await expect(late).rejects.toMatchObject({
        name: "ConflictError",
        current: { version: 2, changedBy: "Second Editor", values: { id, version: "2" } },
      });
      expect(await auditOf(id)).toHaveLength(2);
    });

    it("is removed and restored with its sources, once each, and cannot be corrected meanwhile", async () => {
      const { id, caseId } = await recorded();
      const values = (await form(caseId, id))?.values;
      await trashFact(editor, { id });
      await trashFact(editor, { id });
      expect(await form(caseId, id)).toBeNull();
      expect(await removedOf(editor, caseId)).toEqual([id]);
      const late = correct(editor, { ...values, version: "2" });
      await expect(late).rejects.toThrow("This entry was removed");
      await restoreFact(editor, { id });
      await restoreFact(editor, { id });
      expect(await removedOf(editor, caseId)).toEqual([]);
      expect((await form(caseId, id))?.values).toMatchObject({
        version: "3",
        citations: [{ source: { label: `Notice of ${noun}` } }],
      });
      expect((await auditOf(id)).map(({ action }) => action)).toEqual([
        `case.recorded-${noun}`,
        "case.removed-fact",
        "case.restored-fact",
      ]);
    });

    it("is changed by the contributor who added the case and by no other", async () => {
      const { id, caseId } = await recorded(author);
      const values = (await form(caseId, id, author))?.values;
      const attempts = [() => correct(stranger, values), () => trashFact(stranger, { id })];
      for (const attempt of attempts) {
        await expect(attempt()).rejects.toThrow(ForbiddenError);
      }
      await correct(author, { ...values, ...fact.change });
      await trashFact(author, { id });
      await expect(restoreFact(stranger, { id })).rejects.toThrow(ForbiddenError);
      await restoreFact(author, { id });
      expect(await auditOf(id)).toHaveLength(4);
    });

    it("is not there for anybody outside a restricted team, administrators included, nor in a trashed case", async () => {
      const { id, caseId } = await recorded(author, { restricted: true });
      const values = (await form(caseId, id, author))?.values;
      const absent = crypto.randomUUID();
      for (const outsider of [editor, admin]) {
        for (const attempt of [
          () => correct(outsider, values),
          () => correct(outsider, { ...values, id: absent }),
          () => trashFact(outsider, { id }),
          () => restoreFact(outsider, { id }),
          () => form(caseId, id, outsider),
          () => form(caseId, absent, outsider),
          () => listCaseFacts(outsider, { caseId }),
        ]) {
          await expect(attempt()).rejects.toThrow(NotFoundError);
        }
      }
      await trashCase(author, { id: caseId });
      await expect(correct(author, values)).rejects.toThrow(NotFoundError);
      await expect(trashFact(author, { id })).rejects.toThrow(NotFoundError);
      expect(await auditOf(id)).toHaveLength(1);
    });

    it("is not taken for one of another case or another kind", async () => {
      const { id, caseId } = await recorded();
      const other = await aCase(editor);
      expect(await form(other.id, id)).toBeNull();
      const values = (await form(caseId, id))?.values;
      for (const another of FACT_KINDS.filter((each) => each.kind !== kind)) {
        const fields = await another.fields(editor, caseId);
        const sent = { ...values, ...fields, id, version: 1 };
        await expect(another.correct(editor, sent)).rejects.toThrow(NotFoundError);
      }
      expect((await form(caseId, id))?.version).toBe(1);
    });
  },
);
