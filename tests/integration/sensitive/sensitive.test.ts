import { beforeAll, describe, expect, it } from "vitest";

import { checkChain } from "@/lib/audit/check-chain";
import type { Actor } from "@/lib/auth/actor";
import { SealedFieldError } from "@/lib/crypto/field-encryption";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { listTrail } from "@/lib/features/audit-log/queries/list-trail";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import {
  destroySensitive,
  keepSensitive,
  revealSensitive,
} from "@/lib/features/sensitive/commands";
import { listSensitiveNotes } from "@/lib/features/sensitive/queries";
import { openNote } from "@/lib/features/sensitive/seal-note";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { ownerPool } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";

const SECRET = "Zorbina Quillfeather, +999 555 0142";
const kind = "next_of_kin";

let editor: Actor;
let admin: Actor;
let contributor: Actor;
let viewer: Actor;
let caseId: string;

const keep = (actor: Actor, text: string, version = 0, id = caseId) =>
  keepSensitive(actor, { caseId: id, kind, text, version });
const show = (actor: Actor, id = caseId) => revealSensitive(actor, { caseId: id, kind });
const noteOf = (id = caseId) =>
  database().sensitiveNote.findUniqueOrThrow({ where: { caseId_kind: { caseId: id, kind } } });

beforeAll(async () => {
  editor = await actorWithRole("editor");
  admin = await actorWithRole("admin");
  contributor = await actorWithRole("contributor");
  viewer = await actorWithRole("viewer");
});

describe("a sensitive note", () => {
  beforeAll(async () => {
    caseId = (await aCase(editor)).id;
    await keep(editor, SECRET);
  });

  it("is shown again as it was written, each time on record, and never listed", async () => {
    expect((await show(editor)).words).toBe(SECRET);
    expect((await show(admin)).words).toBe(SECRET);
    const events = await auditOf((await noteOf()).id);
    expect(events.map(({ action }) => action)).toEqual([
      "sensitive.changed",
      "sensitive.revealed",
      "sensitive.revealed",
    ]);
    expect(events.at(-1)).toMatchObject({ actorId: admin.id, caseIds: [caseId] });
    expect(JSON.stringify(await listSensitiveNotes(viewer, { caseId }))).not.toContain("Zorbina");
  });

  it("stands nowhere in the database in clear, nor as a digest of what was typed", async () => {
    const submissionId = crypto.randomUUID();
    const { version } = await noteOf();
    const text = `${SECRET}, after six`;
    await keepSensitive(editor, { caseId, kind, text, version, submissionId });
    const { rows } = await ownerPool().query<{ name: string }>(
      "SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    );
    for (const { name } of rows) {
      const found = await ownerPool().query(
        `SELECT FROM ${name} t WHERE t::text LIKE '%Zorbina%' OR t::text LIKE '%555 0142%' OR t::text LIKE '%${submissionId}%'`,
      );
      expect([name, found.rowCount]).toEqual([name, 0]);
    }
  });

  it("tells readers of the trail that it was changed, without even the sealed words", async () => {
    const { entries } = await listTrail(admin, { about: "sensitive", change: "changed" });
    const changed = entries.find(({ deed }) => deed?.action === "sensitive.changed");
    expect(changed?.deed?.changes).toContainEqual({
      label: "Words",
      from: ["sealed"],
      to: ["sealed"],
    });
    expect(JSON.stringify(entries)).not.toContain("v1.");
  });

  it("is kept from who may not see it, whatever they send by hand", async () => {
    for (const actor of [viewer, contributor]) {
      await expect(show(actor)).rejects.toThrow(ForbiddenError);
      await expect(keep(actor, "x", 2)).rejects.toThrow(ForbiddenError);
    }
    const asked = { caseId, kind, confirmation: "destroy" };
    await expect(destroySensitive(editor, asked)).rejects.toThrow(ForbiddenError);
    const { id } = await aCase(editor, { restricted: true, members: [contributor] });
    await keep(contributor, SECRET, 0, id);
    expect((await show(contributor, id)).words).toBe(SECRET);
    const outsider = await actorWithRole("editor");
    for (const actor of [admin, outsider]) {
      await expect(show(actor, id)).rejects.toThrow(NotFoundError);
      await expect(keep(actor, "x", 1, id)).rejects.toThrow(NotFoundError);
      await expect(listSensitiveNotes(actor, { caseId: id })).rejects.toThrow(NotFoundError);
    }
    await expect(destroySensitive(admin, { ...asked, caseId: id })).rejects.toThrow(NotFoundError);
    const { entries } = await listTrail(admin, {});
    const told = entries.filter(({ deed }) => deed?.subject.id !== undefined);
    const hidden = (await noteOf(id)).id;
    expect(told.some(({ deed }) => deed?.subject.id === hidden)).toBe(false);
  });

  it("does not lose what somebody else wrote meanwhile", async () => {
    const { version } = await noteOf();
    await keep(editor, "The first", version);
    await expect(keep(admin, "The second", version)).rejects.toThrow(ConflictError);
    const both = await Promise.allSettled(
      ["One", "Two"].map((text) => keep(editor, text, version + 1)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("takes no words that are not sealed, whoever writes to the table", async () => {
    const { id } = await noteOf();
    const plain = database().sensitiveNote.update({ where: { id }, data: { text: "in clear" } });
    await expect(plain).rejects.toThrow(/SensitiveNote_sealed/);
  });
});

describe("words of which the key is destroyed", () => {
  const sealedInTrail = async (id: string) =>
    (await auditOf(id)).flatMap(({ changes: { text } }) =>
      typeof text?.to === "string" ? [text.to] : [],
    );

  it("open nowhere again, the trail included, which stays whole", async () => {
    caseId = (await aCase(editor)).id;
    await keep(editor, SECRET);
    const before = await noteOf();
    const [text = null] = await sealedInTrail(before.id);
    expect(openNote({ ...before, text })).toBe(SECRET);
    await destroySensitive(admin, { caseId, kind, confirmation: "destroy" });
    expect((await show(editor)).words).toBe("");
    await keep(editor, "Something else", (await noteOf()).version);
    const after = await noteOf();
    expect((await show(editor)).words).toBe("Something else");
    expect(() => openNote({ ...after, text })).toThrow(SealedFieldError);
    expect((await checkChain(database())).firstBreak).toBeNull();
  });

  it("are those of a note that was emptied, too", async () => {
    const { id } = await aCase(editor);
    const stateOf = async () =>
      (await listSensitiveNotes(admin, { caseId: id })).notes.find((note) => note.kind === kind);
    await keep(editor, SECRET, 0, id);
    const before = await noteOf(id);
    await keep(editor, "", before.version, id);
    expect(await stateOf()).toMatchObject({ isKept: false, hasKey: true });
    expect(openNote({ ...(await noteOf(id)), text: before.text })).toBe(SECRET);
    await destroySensitive(admin, { caseId: id, kind, confirmation: "destroy" });
    expect(await stateOf()).toMatchObject({ isKept: false, hasKey: false });
    expect((await noteOf(id)).dataKey).toBeNull();
  });

  it("are those of a case that is erased", async () => {
    const { id, reference } = await aCase(editor);
    await keep(editor, SECRET, 0, id);
    const { id: noteId } = await noteOf(id);
    await trashCase(editor, { id });
    await expect(show(editor, id)).rejects.toThrow(NotFoundError);
    await ownerPool().query(
      `UPDATE "Case" SET "deletedAt" = now() - interval '31 days' WHERE id = $1`,
      [id],
    );
    await ERASE.case(admin, { id, confirmation: reference });
    expect(await database().sensitiveNote.count({ where: { id: noteId } })).toBe(0);
    expect(await sealedInTrail(noteId)).toHaveLength(1);
    expect((await checkChain(database())).firstBreak).toBeNull();
  });
});
