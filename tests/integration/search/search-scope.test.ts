import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { CANDIDATE_LIMIT } from "@/lib/features/search/queries/candidates";
import { search } from "@/lib/features/search/queries";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";

let member: Actor;
let outsiders: Actor[];
let hidden: { id: string; reference: string; personId: string };

beforeAll(async () => {
  member = await actorWithRole("editor");
  outsiders = [
    await actorWithRole("editor"),
    await actorWithRole("admin"),
    await actorWithRole("viewer"),
  ];
  hidden = await aCase(member, { restricted: true, members: [member] });
  await database().person.update({
    where: { id: hidden.personId },
    data: { fullName: "Hidegard Verborgen", description: "a cartographer" },
  });
  await database().case.update({
    where: { id: hidden.id },
    data: { summary: "Taken at the observatory." },
  });
  await aStatement(member, {
    newSpeaker: { fullName: "Silas Speaksbehind" },
    text: "The observatory matter is being discussed.",
    cases: [{ case: { id: hidden.id } }],
    newSource: { title: "Observatory memorandum" },
  });
  await database().contact.create({
    data: {
      medium: "letter",
      made: "yes",
      topics: "The observatory keys",
      createdById: member.id,
      cases: { create: { caseId: hidden.id } },
    },
  });
});

describe("searching for what is restricted", () => {
  const words = () => [
    "observatory",
    "Verborgen",
    "Verborgn",
    "cartographer",
    "Speaksbehind",
    hidden.reference,
    "memorandum",
  ];

  it("finds it for the team", async () => {
    for (const q of words())
      expect((await search(member, { q })).groups.length, q).toBeGreaterThan(0);
    const { totals } = await search(member, { q: "observatory" });
    expect(totals.filter(({ total }) => total > 0).map(({ kind }) => kind)).toEqual([
      "case",
      "statement",
      "contact",
      "source",
    ]);
  });

  it("finds nothing, counts nothing and suggests nothing for anyone else, an administrator included", async () => {
    for (const outsider of outsiders) {
      for (const q of [...words(), "Verborgan concerto", "Speaksbahind concerto"]) {
        const results = await search(outsider, { q });
        expect(results.groups, q).toEqual([]);
        expect(
          results.totals.every(({ total, capped }) => total === 0 && !capped),
          q,
        ).toBe(true);
        expect(results.suggestions, q).toEqual([]);
      }
    }
  });

  it("shows a shared statement without betraying what it is also linked to", async () => {
    const open = await aCase(member);
    await aStatement(member, {
      text: "Aqueduct talks go on.",
      cases: [{ case: { id: open.id } }, { case: { id: hidden.id } }],
    });
    const results = JSON.stringify(await search(outsiders[0] as Actor, { q: "aqueduct" }));
    expect(results).toContain("Aqueduct");
    expect(results).not.toMatch(new RegExp(`${hidden.reference}|Verborgen|${hidden.id}`));
  });

  it("is not crowded out by hidden records that match as well", async () => {
    await ownerPool().query(
      `WITH added AS (
         INSERT INTO "Statement" (id, "speakerKind", "unnamedRole", channel, wording, text, kinds, "createdById", "saidOnEarliest")
         SELECT gen_random_uuid(), 'unnamed', 'an official', 'remarks', 'reported', 'zeppelin zeppelin', '{}', $1, '2024-01-01'
         FROM generate_series(1, $3::int) RETURNING id)
       INSERT INTO "StatementCase" ("statementId", "caseId", mention) SELECT id, $2, 'named' FROM added`,
      [member.id, hidden.id, CANDIDATE_LIMIT + 5],
    );
    await aStatement(member, {
      text: "One zeppelin was seen.",
      saidOn: { mode: "on", year: "1999" },
    });
    const results = await search(outsiders[0] as Actor, { q: "zeppelin" });
    expect(results.totals.find(({ kind }) => kind === "statement")).toEqual({
      kind: "statement",
      total: 1,
      capped: false,
    });
    const own = await search(member, { q: "zeppelin" });
    expect(own.totals.find(({ kind }) => kind === "statement")).toEqual({
      kind: "statement",
      total: CANDIDATE_LIMIT,
      capped: true,
    });
  });

  it("takes room among what is looked through, and the bound does not tell of it", async () => {
    // Of those without a date the first recorded come first.
    await aStatement(member, {
      cases: [{ case: { id: hidden.id } }],
      newSource: { title: "Xylophone" },
    });
    const source = { kind: "article", title: "Xylophone", createdById: member.id } as const;
    await database().source.createMany({ data: Array(CANDIDATE_LIMIT).fill(source) });
    const results = await search(outsiders[0] as Actor, { q: "xylophone" });
    expect(results.totals.find(({ kind }) => kind === "source")).toEqual({
      ...{ kind: "source", total: CANDIDATE_LIMIT - 1, capped: false },
    });
  });
});
