import { readFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { accessesNoted } from "@/lib/audit/note-access";
import { DAILY_ACTOR, SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { newTotpSecret } from "@/lib/auth/totp";
import { sealSecret } from "@/lib/auth/second-step";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { listAccesses } from "@/lib/features/access/queries";
import { exportTrail } from "@/lib/features/audit-log/commands/export-trail";
import { listTrail } from "@/lib/features/audit-log/queries/list-trail";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { getCase, listCases, searchCases } from "@/lib/features/cases/queries";
import { exportCase } from "@/lib/features/exports/commands";
import { breakGlass } from "@/lib/features/glass/commands/break-glass";
import { endGlass, endRunOut } from "@/lib/features/glass/commands/end-glass";
import { getClosedCase, listClosedCases, listOwnGlass } from "@/lib/features/glass/queries";
import { minutesIn, openedWords } from "@/lib/features/glass/rules";
import { listHistory } from "@/lib/features/history/queries";
import { readCalendar } from "@/lib/features/horizon/queries/read-calendar";
import { searchPeople } from "@/lib/features/people/queries";
import { search } from "@/lib/features/search/queries";
import { keepSensitive, revealSensitive } from "@/lib/features/sensitive/commands";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { getReading } from "@/lib/features/sources/queries/get-reading";
import { listPlaceable } from "@/lib/features/sources/queries/list-placeable";
import { listStatements } from "@/lib/features/statements/queries";
import { listTasks } from "@/lib/features/tasks/queries";
import { listTrash } from "@/lib/features/trash/queries/list-trash";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { createUser } from "@/lib/features/users/commands";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { codeOf } from "@/tests/support/authenticator";
import { ownerPool } from "@/tests/support/database";
import { aCapturedSource, cite } from "@/tests/support/capture-factory";
import { aCase, aStatement } from "@/tests/support/factories";
import { whileHeld } from "@/tests/support/held-row";
import { aTask } from "@/tests/support/task-factory";

const PASSWORD = "nine bees in a blue jar";
const REASON = "The lead is in hospital and a hearing is tomorrow.";
const kind = "negotiation_notes";

let lead: Actor;
let colleague: Actor;
let hidden: { id: string; reference: string; personId: string };

async function anAdministrator(): Promise<Actor> {
  const email = `${crypto.randomUUID()}@example.org`;
  const user = { email, name: "Ada Administrator", role: "admin", password: PASSWORD } as const;
  return { name: user.name, role: user.role, ...(await createUser(SYSTEM_ACTOR, user)) };
}

const open = (actor: Actor, over: Record<string, string> = {}) =>
  breakGlass(actor, { caseId: hidden.id, reason: REASON, password: PASSWORD, ...over });

const countOf = (found: unknown) => JSON.stringify(found).split("Verborgen").length - 1;
const nothing = () => null;

/** What somebody learns of the hidden case by every door, by its name. */
async function learnt(actor: Actor) {
  const id = hidden.id;
  const history = listHistory(actor, { subjectType: "case", subjectId: id }).catch(nothing);
  const found = await search(actor, { q: "Hidegard" });
  const { entries } = await listTrail(actor, { about: "case" });
  return {
    page: countOf(await getCase(actor, { id })) > 0,
    list: (await listCases(actor, { q: hidden.reference })).total,
    picker: (await searchCases(actor, { q: "Verborgen" })).length,
    person: (await searchPeople(actor, { q: "Verborgen" })).length,
    statements: (await listStatements(actor, { caseId: id })).total,
    tasks: countOf(await listTasks(actor, { q: "Verborgen" })) > 0,
    search: countOf(found) > 0,
    history: (await history) !== null,
    trash: countOf(await listTrash(actor, {})) > 0,
    trail: entries.some(({ deed }) => deed?.subject.id === id),
    calendar: countOf(await readCalendar(asTeamMember(actor), { mine: false })) > 0,
  };
}

const NOTHING = {
  ...{ page: false, list: 0, picker: 0, person: 0, statements: 0, tasks: false, search: false },
  ...{ history: false, trash: false, trail: false, calendar: false },
};
const EVERYTHING = {
  ...{ page: true, list: 1, picker: 1, person: 1, statements: 1, tasks: true, search: true },
  ...{ history: true, trash: true, trail: true, calendar: false },
};

beforeAll(async () => {
  lead = await actorWithRole("editor", "Lea Lead");
  colleague = await actorWithRole("contributor", "Col League");
  hidden = await aCase(lead, { restricted: true, members: [colleague] });
  const person = { fullName: "Hidegard Verborgen" };
  await database().person.update({ where: { id: hidden.personId }, data: person });
  await database().case.update({ where: { id: hidden.id }, data: { leadId: lead.id } });
  const concerning = { cases: [{ case: { id: hidden.id } }] };
  await aStatement(lead, concerning);
  const { id } = await aStatement(lead, { ...concerning, text: "We know nothing of Verborgen." });
  await trashStatement(lead, { id });
  await aTask(lead, {
    title: "Call about Verborgen",
    case: { id: hidden.id },
    dueOn: "2031-05-06",
  });
  await keepSensitive(lead, { caseId: hidden.id, kind, text: "Not for outsiders", version: 0 });
});

beforeEach(async () => {
  await database().signInFailure.deleteMany({ where: { id: { gt: 0 } } });
});

afterEach(() => void vi.useRealTimers());

describe("breaking the glass of a restricted case", () => {
  it("shows it by every door but the feed while it lasts, and by none afterwards", async () => {
    const admin = await anAdministrator();
    expect(await learnt(admin)).toEqual(NOTHING);
    expect((await listClosedCases(admin, {})).rows).toEqual([
      { id: hidden.id, reference: hidden.reference },
    ]);
    const { id } = await open(admin);
    expect(await learnt(admin)).toEqual(EVERYTHING);
    const [own] = await listOwnGlass(admin, {});
    expect(own).toMatchObject({ id });
    expect(minutesIn(own?.msLeft ?? 0)).toBe(60);
    await database().caseMember.create({ data: { caseId: hidden.id, userId: admin.id } });
    expect(await listOwnGlass(admin, {})).toEqual([]);
    await database().caseMember.deleteMany({ where: { userId: admin.id } });
    await endGlass(admin, { id });
    expect(await learnt(admin)).toEqual(NOTHING);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "glass.opened",
      "glass.ended",
    ]);
    await expect(endGlass(admin, { id })).rejects.toThrow(NotFoundError);
  });

  it("closes by itself when its time is over, which is put on record once", async () => {
    const admin = await anAdministrator();
    const { id } = await open(admin);
    vi.useFakeTimers({ now: Date.now() + 61 * 60_000, toFake: ["Date"] });
    expect(await learnt(admin)).toEqual(NOTHING);
    await expect(endGlass(admin, { id })).rejects.toThrow(/closed already/);
    expect((await endRunOut(DAILY_ACTOR, {})).ended).toBe(1);
    expect((await endRunOut(DAILY_ACTOR, {})).ended).toBe(0);
    expect((await auditOf(id)).at(-1)).toMatchObject({ action: "glass.let-run-out" });
  });

  it("is reading: nothing is changed, exported or unsealed by it", async () => {
    const admin = await anAdministrator();
    const { id } = await open(admin);
    const caseId = hidden.id;
    const statement = { cases: [{ case: { id: caseId } }] };
    for (const attempt of [
      () => trashCase(admin, { id: caseId }),
      () => exportCase(admin, { caseId, format: "json", kind: "dossier", audience: "internal" }),
      () => revealSensitive(admin, { caseId, kind }),
    ])
      await expect(attempt()).rejects.toThrow(/to be read/);
    await expect(aStatement(admin, statement)).rejects.toThrow();
    await endGlass(admin, { id });
  });

  it("tells the lead and the team at once, with the reason, and nobody else", async () => {
    const admin = await anAdministrator();
    const { id, emails } = await open(admin);
    expect(emails).toHaveLength(2);
    const where = { caseId: hidden.id, title: { contains: "An administrator opened" } };
    const tasks = await database().task.findMany({
      where,
      orderBy: { createdAt: "desc" },
      take: 2,
    });
    expect(tasks.map(({ ownerId }) => ownerId).toSorted()).toEqual(
      [lead.id, colleague.id].toSorted(),
    );
    expect(tasks[0]?.details).toContain(REASON);
    await endGlass(admin, { id });
  });

  it("says so where nobody of the team can sign in", async () => {
    const gone = await actorWithRole("editor");
    const left = await aCase(gone, { restricted: true });
    await database().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    const { emails } = await open(await anAdministrator(), { caseId: left.id });
    expect(openedWords(emails.length)).toMatch(/so nobody was told/);
    expect(openedWords(1)).toMatch(/have been told/);
  });

  it("waits for its own opening that has run out and is being put on record", async () => {
    const admin = await anAdministrator();
    const { id } = await open(admin);
    await ownerPool().query(
      `UPDATE "BrokenGlass" SET "openedAt" = now() - interval '2 hours', "expiresAt" = now() - interval '1 hour' WHERE id = $1`,
      [id],
    );
    const [again] = await whileHeld("BrokenGlass", id, [() => open(admin)]);
    expect(again).toMatchObject({ status: "fulfilled" });
    expect((await auditOf(id)).at(-1)).toMatchObject({ action: "glass.let-run-out" });
  });

  it("knows every case that is open, however many", async () => {
    const admin = await anAdministrator();
    const times = { openedAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
    for (let index = 0; index < 21; index += 1) {
      const { id: caseId } = await aCase(lead, { restricted: true });
      const own = { caseId, userId: admin.id, reason: REASON };
      await database().brokenGlass.create({ data: { ...own, ...times } });
    }
    expect(await listOwnGlass(admin, {})).toHaveLength(21);
  });

  it("offers a case that nobody leads as well, and one of one’s own never", async () => {
    const [leaderless, own] = [
      await aCase(lead, { restricted: true }),
      await aCase(lead, { restricted: true, members: [lead] }),
    ];
    const admin = await anAdministrator();
    await database().case.update({ where: { id: own.id }, data: { leadId: admin.id } });
    const listed = (await listClosedCases(admin, {})).rows.map(({ id }) => id);
    expect(listed).toContain(leaderless.id);
    expect(listed).not.toContain(own.id);
  });

  it("takes a reason, the password again, and no one but an administrator outside the team", async () => {
    const admin = await anAdministrator();
    const caseId = (await aCase(lead)).id;
    await expect(open(admin, { reason: "Because." })).rejects.toThrow(/20 characters/);
    await expect(open(admin, { password: "wrong" })).rejects.toThrow(InvalidInputError);
    for (const id of [caseId, crypto.randomUUID()])
      await expect(open(admin, { caseId: id })).rejects.toThrow(NotFoundError);
    await database().caseMember.create({ data: { caseId: hidden.id, userId: admin.id } });
    await expect(open(admin)).rejects.toThrow(NotFoundError);
    await database().caseMember.deleteMany({ where: { userId: admin.id } });
    for (const actor of [lead, await actorWithRole("viewer")]) {
      await expect(open(actor)).rejects.toThrow(ForbiddenError);
      await expect(listClosedCases(actor, {})).rejects.toThrow(ForbiddenError);
    }
    const twice = await Promise.allSettled([open(admin), open(admin)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(open(admin)).rejects.toThrow(ConflictError);
    const demoted: Actor = { ...admin, role: "editor" };
    expect(await getCase(demoted, { id: hidden.id })).toBeNull();
  });

  it("asks for a code where there is a second step, which works once", async () => {
    const admin = await anAdministrator();
    const secret = newTotpSecret();
    const totp = { userId: admin.id, secret: sealSecret(admin.id, secret) };
    await database().userTotp.create({ data: { ...totp, confirmedAt: new Date() } });
    expect((await getClosedCase(admin, { id: hidden.id }))?.asksCode).toBe(true);
    await expect(open(admin)).rejects.toThrow(/code/);
    const code = codeOf(secret, 1);
    const { id } = await open(admin, { code });
    await endGlass(admin, { id });
    await expect(open(admin, { code })).rejects.toThrow(/code/);
  });
});

describe("who looked", () => {
  it("is told to the lead hour by hour, with showings and broken glass, a page at a time", async () => {
    const admin = await anAdministrator();
    const { id } = await open(admin);
    await getCase(admin, { id: hidden.id });
    await getCase(admin, { id: hidden.id });
    await endGlass(admin, { id });
    await getCase(lead, { id: hidden.id });
    await revealSensitive(lead, { caseId: hidden.id, kind });
    await accessesNoted();
    const own = { caseId: hidden.id, userId: admin.id };
    // Over a full hour there are two.
    const [look] = await database().caseAccess.findMany({ where: own });
    expect(look).toMatchObject({ viaGlass: true });
    const { rows } = await listAccesses(lead, { caseId: hidden.id });
    expect(rows.map(({ kind: what }) => what)).toEqual(
      expect.arrayContaining([
        "looked",
        "looked-through-glass",
        "sensitive.revealed",
        "glass.opened",
      ]),
    );
    expect(rows.find(({ kind: what }) => what === "glass.opened")?.detail).toBe(REASON);
    await database().caseMember.create({ data: { caseId: hidden.id, userId: admin.id } });
    const file = await exportTrail(admin, { format: "jsonl" });
    const looks = readFileSync(file.path, "utf8")
      .split("\n")
      .filter((line) => line.startsWith('{"look"'));
    expect(
      looks.some((line) => line.includes(admin.name) && line.includes('"viaGlass":true')),
    ).toBe(true);
    await file.discard();
    await database().caseMember.deleteMany({ where: { userId: admin.id } });
    for (const actor of [colleague, admin])
      await expect(listAccesses(actor, { caseId: hidden.id })).rejects.toThrow(NotFoundError);
  });

  it("goes on from page to page without losing or repeating anything", async () => {
    const caseRecord = await aCase(lead, { restricted: true });
    await database().case.update({ where: { id: caseRecord.id }, data: { leadId: lead.id } });
    const hours = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2026, 1, 1, index)));
    const data = hours.map((hour) => ({ caseId: caseRecord.id, userId: lead.id, hour }));
    await database().caseAccess.createMany({ data });
    const places: string[] = [];
    for (let before: string | undefined; ;) {
      const page = await listAccesses(lead, { caseId: caseRecord.id, before });
      places.push(...page.rows.map(({ place }) => place));
      if (page.older === null) break;
      before = page.older;
    }
    const old = places.filter((place) => place.startsWith("2026-02"));
    expect([old.length, new Set(old).size]).toEqual([60, 60]);
  });
});

describe("a citation seen through broken glass", () => {
  it("stands in the margin to be read, with nothing offered", async () => {
    const source = await aCapturedSource(lead);
    const covert = await aStatement(lead, { cases: [{ case: { id: hidden.id } }] });
    const known = await aStatement(lead);
    await cite(lead, source, "We have not forgotten you", `statement.${covert.id}`);
    await cite(lead, source, "the envoy said", `statement.${known.id}`);
    const admin = await anAdministrator();
    const { id } = await open(admin);
    const notes = (await getReading(admin, { sourceId: source.id }))?.paragraphs.flatMap(
      (paragraph) => paragraph.notes.map(({ claim, mayChange }) => [claim.href, mayChange]),
    );
    expect(notes).toEqual([
      [`/statements/${covert.id}`, false],
      [`/statements/${known.id}`, true],
    ]);
    await captureText(admin, { sourceId: source.id, text: `${source.text}\n\nCorrected.` });
    const placeable = await listPlaceable(admin, { sourceId: source.id });
    expect(placeable.map(({ record }) => record.id)).toEqual([known.id]);
    await endGlass(admin, { id });
  });
});
