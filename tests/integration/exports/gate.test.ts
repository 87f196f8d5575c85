import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { addDays } from "@/lib/dates/days";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { recordHealthNote } from "@/lib/features/cases/commands/record-health-note";
import { withdrawConsent } from "@/lib/features/consents/commands/withdraw-consent";
import { openGate, requireStillOpen } from "@/lib/features/exports/queries/open-gate";
import { getDisclosure } from "@/lib/features/exports/queries/get-disclosure";
import { getExport } from "@/lib/features/exports/queries/get-export";
import { listExportsSent } from "@/lib/features/exports/queries/list-exports";
import { agreed, aGatedCase, ALWAYS, TELLING } from "@/tests/integration/exports/gated-case";
import {
  madeExport,
  schemaErrors,
  watchTemporaryFiles,
  wordsOf,
} from "@/tests/integration/exports/read-export";
import { actorWithRole } from "@/tests/support/actors";
import { aSource } from "@/tests/support/source-factory";
import { auditOf } from "@/tests/support/audit-trail";

watchTemporaryFiles();

const FORMATS = ["pdf", "docx", "markdown", "json", "csv"] as const;
const KINDS = Object.keys(TELLING) as (keyof typeof TELLING)[];
const ALL_WORDS = Object.values(TELLING).flat();

/** What needs a second consent as well: where a word belongs to two kinds of facts. */
const SHARED: Partial<Record<keyof typeof TELLING, string[]>> = { health: ["Damp cells"] };

let editor: Actor;
let caseId: string;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  ({ caseId } = await aGatedCase(editor));
});

const plain = (text: string) => text.replaceAll(/\s+/gu, " ");

async function wordsFor(
  audience: string,
  format: (typeof FORMATS)[number] = "json",
  kind = "dossier",
) {
  const { content } = await madeExport(editor, { caseId, format, audience, kind });
  return plain(await wordsOf(content, format));
}

const among = (text: string, words: readonly string[]) =>
  words.filter((each) => text.includes(each));

/** Data formats give a day as it is stored, and the country of a nationality in words. */
const told = (words: readonly string[], format: string) =>
  words.map((word) => (word === "7 May 1991" && format === "json" ? "1991-05-07" : word));

const lastRecord = () =>
  database().caseExport.findFirstOrThrow({ where: { caseId }, orderBy: { createdAt: "desc" } });

describe("what goes to readers outside", () => {
  it.each(FORMATS)(
    "tells staff everything, and nobody else what nobody agreed to: %s",
    async (format) => {
      const all = told(ALL_WORDS, format);
      const inside = await wordsFor("internal", format);
      // A PDF file keeps Arabic in the order of its glyphs.
      const readable = all.filter((word) => format !== "pdf" || !/\p{Script=Arabic}/u.test(word));
      expect(among(inside, readable)).toEqual(readable);
      const outside = await wordsFor("government", format);
      expect(among(outside, all)).toEqual([]);
      expect(among(outside, ALWAYS)).toEqual(ALWAYS);
      expect(outside).not.toMatch(/Kept among ourselves|Ring the lawyer/u);
      if (format !== "json") expect(outside).toContain("Not part of this copy");
    },
  );

  it.each(["one-page", "short", "press-line", "wgad-draft"])(
    "holds for a %s too, which never says that there is nothing on file",
    async (kind) => {
      const outside = await wordsFor("public", "markdown", kind);
      expect(among(outside, ALL_WORDS)).toEqual([]);
      expect(outside).not.toMatch(/Nothing on file|\b\d+ contacts?\b/u);
    },
  );

  it("follows the published schema, with no count of what stays back", async () => {
    const data = JSON.parse(await wordsFor("lawyer"));
    expect(schemaErrors(data)).toEqual([]);
    expect(data.case.counts).toMatchObject({ contacts: null, tasks: 0, sources: 1 });
    expect(data.case.export.withheld).toEqual([...KINDS, "photographs"]);
  });
});

describe("a consent", () => {
  it.each(KINDS)("opens its own facts to the readers it names, and no others: %s", async (kind) => {
    const { caseId: opened } = await aGatedCase(editor);
    await agreed(editor, opened, [kind]);
    const read = async (audience: string) => {
      const input = { caseId: opened, format: "markdown" as const, kind: "dossier", audience };
      return plain(await wordsOf((await madeExport(editor, input)).content, "markdown"));
    };
    const seen = await read("government");
    for (const each of KINDS) {
      const isOpen = each === kind;
      const wanted = isOpen ? TELLING[each].filter((word) => !SHARED[kind]?.includes(word)) : [];
      expect([each, among(seen, TELLING[each])]).toEqual([each, wanted]);
    }
    expect(among(await read("partner"), ALL_WORDS)).toEqual([]);
  });

  it("names the family in a contact only where that may be told as well", async () => {
    const { caseId: both } = await aGatedCase(editor);
    await agreed(editor, both, ["contacts"]);
    const input = { caseId: both, format: "markdown" as const, audience: "government" };
    const masked = await wordsOf((await madeExport(editor, input)).content, "markdown");
    expect(masked).toContain("a member of the family");
    expect(masked).not.toMatch(/Sisterly|Tower of Examples/u);
    await agreed(editor, both, ["family", "custody"]);
    const named = await wordsOf((await madeExport(editor, input)).content, "markdown");
    expect(named).toMatch(/Sisterly Fictional/u);
    expect(named).not.toContain("a member of the family");
  });

  it("is kept with the export that rests on it, and names it when it is taken back", async () => {
    const { caseId: opened } = await aGatedCase(editor);
    const { id: consentId } = await agreed(editor, opened, ["health"]);
    const input = { caseId: opened, format: "json" as const, audience: "government" };
    const before = await madeExport(editor, input);
    await madeExport(editor, { ...input, audience: "public" });
    const withdrawing = { caseId: opened, id: consentId, withdrawnReason: "changed her mind" };
    await withdrawConsent(editor, withdrawing);
    const after = await madeExport(editor, input);
    expect(among(before.content.toString(), TELLING.health)).toEqual(
      TELLING.health.filter((word) => word !== "Damp cells"),
    );
    expect(among(after.content.toString(), TELLING.health)).toEqual([]);
    const { resting, others } = await listExportsSent(editor, { caseId: opened, consentId });
    expect(resting.rows.map(({ sha256 }) => sha256)).toEqual([before.sha256]);
    expect(others.rows).toHaveLength(2);
    const [row] = resting.rows;
    const view = await getExport(editor, { caseId: opened, id: row?.id });
    expect(view).toMatchObject({
      consents: [{ id: consentId, givenBy: "Amal, the sister" }],
      counts: { changed: 0, removed: 0, added: 0 },
    });
  });

  it("that ran out opens nothing", async () => {
    const { caseId: over } = await aGatedCase(editor);
    const { id } = await agreed(editor, over, ["health"]);
    const last = async (until: string) => {
      await database()
        .$executeRaw`UPDATE "CaseConsent" SET "until" = ${until}::date WHERE "id" = ${id}::uuid`;
      const gate = { caseId: over, audience: "government" as const, day: today() };
      return (await openGate(database(), gate)).withheld.includes("health");
    };
    expect(await last(today())).toBe(false);
    expect(await last(addDays(today(), -1))).toBe(true);
  });

  it("taken back while a file is made lets nothing go", async () => {
    const { caseId: opened } = await aGatedCase(editor);
    const { id } = await agreed(editor, opened, ["health"]);
    const asked = { caseId: opened, audience: "government" as const, day: today() };
    const gate = await openGate(database(), asked);
    await database().$transaction((tx) => requireStillOpen(tx, asked, gate));
    await withdrawConsent(editor, { caseId: opened, id, withdrawnReason: "no" });
    await expect(
      database().$transaction((tx) => requireStillOpen(tx, asked, gate)),
    ).rejects.toThrow(ConflictError);
  });
});

describe("the record of an export", () => {
  it("keeps what stayed back, in the trail too, and counts none of it as added since", async () => {
    await madeExport(editor, { caseId, format: "json", audience: "family" });
    const { id, consentIds } = await lastRecord();
    expect(consentIds).toEqual([]);
    const entry = (await auditOf(caseId)).at(-1);
    expect(entry?.changes).toMatchObject({ withheld: { to: [...KINDS, "photographs"] } });
    const citations = [{ source: await aSource(editor) }];
    await recordHealthNote(editor, { caseId, topic: "health", text: "Another note", citations });
    expect(await getExport(editor, { caseId, id })).toMatchObject({
      options: { withheld: [...KINDS, "photographs"] },
      counts: { changed: 0, removed: 0, added: 0 },
    });
  });
});

describe("the preview", () => {
  it("counts what is on file of each kind, with the consents that hold", async () => {
    const { caseId: seen } = await aGatedCase(editor);
    const { id } = await agreed(editor, seen, ["legal"]);
    const { id: gone } = await agreed(editor, seen, ["health"]);
    await withdrawConsent(editor, { caseId: seen, id: gone, withdrawnReason: "no" });
    expect(await getDisclosure(editor, { caseId: seen })).toMatchObject({
      onFile: { identity: 4, family: 2, health: 2, custody: 1, legal: 2, contacts: 2 },
      consents: [{ id, categories: ["legal"] }],
    });
  });

  it("is not for those who do not see the case", async () => {
    const outsider = await actorWithRole("admin");
    const { caseId: hidden } = await aGatedCase(editor);
    await database().case.update({ where: { id: hidden }, data: { visibility: "restricted" } });
    await expect(getDisclosure(outsider, { caseId: hidden })).rejects.toThrow(NotFoundError);
  });
});
