import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { listTrail, listTrailActors } from "@/lib/features/audit-log/queries/list-trail";
import type { TrailEntry } from "@/lib/features/audit-log/types";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { createUser } from "@/lib/features/users/commands";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

let admin: Actor;
let editor: Actor;
let outsider: Actor;
let open: { id: string; reference: string; personId: string };
let hidden: { id: string; reference: string; personId: string };

/** Everything on all pages, newest first. */
async function wholeTrail(actor: Actor, filters: Record<string, unknown> = {}) {
  const entries: TrailEntry[] = [];
  for (let after: string | undefined; ;) {
    const page = await listTrail(actor, { ...filters, after });
    entries.push(...page.entries);
    if (!page.after) return entries;
    after = page.after;
  }
}

beforeAll(async () => {
  await truncateAll();
  editor = await actorWithRole("editor", "Edda");
  admin = await actorWithRole("admin", "Ada");
  outsider = await actorWithRole("editor", "Secret Keeper");
  open = await aCase(editor);
  hidden = await aCase(outsider, { restricted: true, members: [outsider] });
  await aStatement(outsider, { text: "Hidden words.", cases: [{ case: { id: hidden.id } }] });
  await aStatement(editor, { text: "Open words.", cases: [{ case: { id: open.id } }] });
  const person = await aPerson(editor, { fullName: "Testa Shown" });
  await editPerson(editor, { id: person.id, version: 1, fullName: "Testa Renamed" });
  const account = { email: "new@example.org", name: "New", role: "viewer" };
  await createUser(admin, { ...account, password: "correct horse battery staple" });
});

describe("the audit trail as an administrator reads it", () => {
  it("holds every entry, newest first, with its number and hash", async () => {
    const { rows } = await ownerPool().query<{ seq: string; hash: string }>(
      `SELECT seq, encode(hash, 'hex') AS hash FROM "AuditEvent" ORDER BY seq DESC`,
    );
    const entries = await wholeTrail(admin);
    expect(entries.map(({ seq, hash }) => ({ seq, hash }))).toEqual(rows);
  });

  it("tells of what is open who did what to which record, in words", async () => {
    const [created, edited] = await wholeTrail(admin);
    expect(created?.deed).toMatchObject({ actorName: "Ada", action: "user.created" });
    expect(created?.deed?.subject).toMatchObject({ kind: "user", name: "New", path: null });
    expect(edited?.deed).toMatchObject({
      ...{ actorName: "Edda", action: "person.edited" },
      changes: [{ from: ["Testa Shown"], to: ["Testa Renamed"] }],
    });
    expect(edited?.deed?.subject).toMatchObject({ name: "Testa Renamed" });
    expect(edited?.deed?.subject.path).toMatch(/^\/people\/.*\/history$/);
  });

  it("holds of a restricted case only that there are entries", async () => {
    const entries = await wholeTrail(admin);
    const restricted = entries.filter(({ level }) => level === "restricted");
    expect(restricted.length).toBeGreaterThanOrEqual(4);
    for (const entry of restricted) expect(entry.deed).toBeNull();
    const all = JSON.stringify(entries);
    const { fullName } = await database().person.findUniqueOrThrow({
      where: { id: hidden.personId },
    });
    for (const secret of [fullName, hidden.id, hidden.reference, "Hidden words", "Secret Keeper"])
      expect(all).not.toContain(secret);
    expect(all).toContain("Open words");
  });

  it("tells an administrator who is on the team all of it", async () => {
    const member = await actorWithRole("admin");
    await database().caseMember.create({ data: { caseId: hidden.id, userId: member.id } });
    const entries = await wholeTrail(member);
    expect(entries.every(({ level }) => level === "told")).toBe(true);
    expect(JSON.stringify(entries)).toContain("Hidden words");
  });

  it("is closed to every other role", async () => {
    for (const role of ["viewer", "contributor", "editor"] as const) {
      const actor = await actorWithRole(role);
      await expect(listTrail(actor, {})).rejects.toThrow(/does not allow/);
      await expect(listTrailActors(actor, {})).rejects.toThrow(/does not allow/);
    }
  });

  it("restricts a kind of entry that it does not know", async () => {
    await ownerPool().query(
      `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
       VALUES ($1, 'Nobody', 'riddle.added', 'riddle', $1, '{}', '{"name": {"from": null, "to": "Sphinx"}}')`,
      [editor.id],
    );
    expect((await listTrail(admin, {})).entries[0]).toMatchObject({
      level: "restricted",
      deed: null,
    });
  });

  it("restricts what is left of an erased record of a hidden case that nobody leads", async () => {
    await ownerPool().query(
      `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
       VALUES ($1, 'Secret Keeper', 'statement.added', 'statement', gen_random_uuid(), ARRAY[$2]::uuid[], '{}')`,
      [outsider.id, hidden.id],
    );
    const { leadId } = await database().case.findUniqueOrThrow({ where: { id: hidden.id } });
    expect(leadId).toBeNull();
    const [entry] = (await listTrail(admin, {})).entries;
    expect(entry).toMatchObject({ level: "restricted", deed: null });
  });

  it("tells of an erased record who did what, and no value", async () => {
    const person = await aPerson(editor, { fullName: "Gone Forever" });
    await ownerPool().query(`DELETE FROM "Person" WHERE id = $1`, [person.id]);
    const [entry] = (await listTrail(admin, {})).entries;
    expect(entry).toMatchObject({ level: "erased", deed: { actorName: "Edda", changes: [] } });
    expect(JSON.stringify(entry)).not.toContain("Gone Forever");
  });
});

describe("the filters", () => {
  const told = async (filters: Record<string, unknown>) =>
    (await wholeTrail(admin, filters)).map(({ deed }) => deed);

  it("leave out what is not told, so that nothing is learned from what fits", async () => {
    expect(await told({ who: outsider.id })).toEqual([]);
    expect(await told({ record: hidden.reference })).toEqual([]);
    expect(await told({ record: hidden.id })).toEqual([]);
    await aStatement(outsider, {
      cases: [{ case: { id: hidden.id } }, { case: { id: open.id } }],
      text: "Words about both",
    });
    expect(await told({ record: hidden.id })).toEqual([]);
    expect(JSON.stringify(await told({ record: open.id }))).toContain("Words about both");
    expect(await told({ about: "statement" })).not.toContain(null);
    expect(await told({ change: "added" })).not.toContain(null);
  });

  it("find by person, kind, class of change and record", async () => {
    const byAda = await told({ who: admin.id });
    expect(byAda.map((deed) => deed?.action)).toEqual(["user.created"]);
    const people = await told({ about: "person", change: "changed" });
    expect(people.map((deed) => deed?.action)).toEqual(["person.edited"]);
    const ofCase = await told({ record: ` ${open.reference.toLowerCase()} ` });
    expect(ofCase.map((deed) => deed?.action)).toContain("statement.added");
    expect(await told({ record: `http://localhost/cases/${open.id}/history` })).toEqual(ofCase);
    expect(await told({ record: "VG-1999-NONE" })).toEqual([]);
  });

  it("find by day, references included", async () => {
    const day = new Date().toISOString().slice(0, 10);
    const all = await wholeTrail(admin);
    expect(await wholeTrail(admin, { from: day, to: day })).toEqual(all);
    expect(await wholeTrail(admin, { to: "2020-01-01" })).toEqual([]);
    expect(await wholeTrail(admin, { from: "2999-01-01" })).toEqual([]);
  });

  it("ignore what is no value, and never break", async () => {
    const all = await wholeTrail(admin);
    const nonsense = { who: "x", about: "__proto__", change: "'; --", from: "2020-13-99" };
    expect(await wholeTrail(admin, nonsense)).toEqual(all);
    const odd = await listTrail(admin, {
      after: "99999999999999999999999",
      record: "\u0000' OR 1",
    });
    expect(odd.entries).toEqual([]);
  });
});

describe("a long trail", () => {
  it("is paged both ways with a fixed number of queries", async () => {
    const few = await countQueries(() => listTrail(admin, {}));
    await ownerPool().query(
      `INSERT INTO "AuditEvent" ("actorId", "actorName", action, "subjectType", "subjectId", "caseIds", changes)
       SELECT $1, 'Edda', 'person.edited', 'person', $2, '{}', '{"notes": {"from": null, "to": "x"}}'
       FROM generate_series(1, 2000)`,
      [editor.id, open.personId],
    );
    expect(await countQueries(() => listTrail(admin, {}))).toBeLessThanOrEqual(few);
    const first = await listTrail(admin, {});
    const second = await listTrail(admin, { after: first.after });
    const third = await listTrail(admin, { after: second.after });
    expect(Number(first.entries.at(-1)?.seq) - 1).toBe(Number(second.entries[0]?.seq));
    expect((await listTrail(admin, { before: third.before })).entries).toEqual(second.entries);
    const began = performance.now();
    await listTrail(admin, { who: admin.id, about: "user" });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(first.before).toBeNull();
  });
});
