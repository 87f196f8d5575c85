import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { NotFoundError } from "@/lib/errors";
import { listHistory } from "@/lib/features/history/queries";
import { addOrganisation, editOrganisation } from "@/lib/features/organisations/commands";
import { editSource } from "@/lib/features/sources/commands";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import {
  restoreStatement,
  trashStatement,
} from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { database } from "@/lib/db/client";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
let outsider: Actor;

const historyOf = async (actor: Actor, subjectType: string, subjectId: string) =>
  (await listHistory(actor, { subjectType, subjectId })).entries;

async function change(id: string, over: Record<string, unknown>): Promise<void> {
  const { values, version } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, version, ...over });
}

beforeAll(async () => {
  editor = await actorWithRole("editor", "Edda Editor");
  outsider = await actorWithRole("editor");
});

describe("the history of a record", () => {
  it("says who did what when, newest first, and each field from what to what", async () => {
    const source = await aSource(editor, { title: "The transcript" });
    const { id } = await aStatement(editor, {
      saidOn: { mode: "on", year: "2023" },
      kinds: ["pledge"],
    });
    await change(id, {
      kinds: ["denial"],
      saidOn: { mode: "on", year: "2023", month: "8" },
      citations: [{ source: { id: source.id } }],
    });
    await change(id, { venue: "A hall" });
    await trashStatement(editor, { id });
    await restoreStatement(editor, { id });
    const entries = await historyOf(editor, "statement", id);
    expect(entries.map(({ action }) => action)).toEqual(
      ["restored", "trashed", "edited", "edited", "added"].map((verb) => `statement.${verb}`),
    );
    expect(entries.every(({ actorName }) => actorName === "Edda Editor")).toBe(true);
    expect(entries[0]?.changes).toEqual([]);
    expect(entries[2]?.changes).toEqual([
      { label: "Venue or programme", from: [], to: ["A hall"] },
    ]);
    expect(entries[3]?.changes).toEqual(
      expect.arrayContaining([
        { label: "Said on", from: ["2023"], to: ["August 2023"] },
        { label: "Kinds", from: ["Pledge"], to: ["Denial"] },
        { label: "Sources", from: [], to: ["The transcript"] },
      ]),
    );
    expect(entries[3]?.changes).toHaveLength(3);
    expect(JSON.stringify(entries)).not.toMatch(/Edtf|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it("never names a restricted case to a reader outside its team, whoever wrote the change", async () => {
    const open = await aCase(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    await database().person.update({
      where: { id: hidden.personId },
      data: { fullName: "Hidegard Verborgen" },
    });
    const { id } = await aStatement(editor, {
      cases: [{ case: { id: open.id } }, { case: { id: hidden.id } }],
    });
    await change(id, { cases: [{ case: { id: open.id } }] });
    await change(id, { cases: [{ case: { id: open.id } }, { case: { id: hidden.id } }] });
    const own = JSON.stringify(await historyOf(editor, "statement", id));
    expect(own).toContain(hidden.reference);
    for (const reader of [outsider, await actorWithRole("admin")]) {
      const entries = await historyOf(reader, "statement", id);
      expect(JSON.stringify(entries)).toContain(open.reference);
      expect(JSON.stringify(entries)).not.toMatch(
        new RegExp(`${hidden.reference}|Verborgen|${hidden.id}`),
      );
      expect(entries.slice(0, 2).map(({ changes }) => changes)).toEqual([[], []]);
    }
  });

  it("never names a person or source who has since become hidden", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const speaker = await aPerson(editor, { fullName: "Silas Speaksbehind" });
    const source = await aSource(editor, { title: "Covert memorandum" });
    const cite = { citations: [{ source: { id: source.id } }] };
    const { id } = await aStatement(editor, {
      speaker: { id: speaker.id },
      newSpeaker: null,
      ...cite,
    });
    await aStatement(editor, {
      speaker: { id: speaker.id },
      newSpeaker: null,
      ...cite,
      cases: [{ case: { id: hidden.id } }],
    });
    const other = await aPerson(editor, { fullName: "Olga Openly" });
    await change(id, { speaker: { id: other.id }, speakerPositionId: "", citations: [] });
    const seen = JSON.stringify(await historyOf(outsider, "statement", id));
    expect(seen).toContain("Olga Openly");
    expect(seen).not.toMatch(/Speaksbehind|Covert memorandum/);
    expect(JSON.stringify(await historyOf(editor, "statement", id))).toMatch(
      /Speaksbehind.*|Covert memorandum/,
    );
  });

  it("is absent together with its record, hidden or not there at all", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const { id } = await aStatement(editor, { cases: [{ case: { id: hidden.id } }] });
    for (const [type, subject] of [
      ["statement", id],
      ["case", hidden.id],
      ["person", hidden.personId],
    ] as const) {
      await expect(historyOf(outsider, type, subject)).rejects.toThrow(NotFoundError);
      expect((await historyOf(editor, type, subject)).length).toBeGreaterThanOrEqual(
        type === "case" ? 0 : 1,
      );
    }
    for (const type of [
      "case",
      "person",
      "statement",
      "contact",
      "source",
      "task",
      "organisation",
    ]) {
      await expect(historyOf(editor, type, crypto.randomUUID()), type).rejects.toThrow(
        NotFoundError,
      );
    }
  });

  it("reads well for sources and organisations", async () => {
    const { id } = await aSource(editor);
    await editSource(editor, {
      id,
      version: 1,
      kind: "letter",
      title: "Letter home",
      credibility: "3",
      accessedOn: "2024-02-03",
      publishedOn: {},
    });
    expect((await historyOf(editor, "source", id))[0]?.changes).toEqual(
      expect.arrayContaining([
        { label: "Kind", from: ["Article"], to: ["Letter"] },
        { label: "Credibility of the information", from: [], to: ["3 – possibly true"] },
        { label: "Read on", from: [], to: ["3 February 2024"] },
      ]),
    );
    const organisation = await addOrganisation(editor, {
      name: "Court of Tests",
      kind: "court",
      country: "FI",
      aliases: "Old court\nThe court",
    });
    await editOrganisation(editor, {
      id: organisation.id,
      version: 1,
      name: "Court of Tests",
      kind: "court",
      country: "SE",
      aliases: "The court\nHigh court",
    });
    expect((await historyOf(editor, "organisation", organisation.id))[0]?.changes).toEqual([
      { label: "Other names", from: ["Old court"], to: ["High court"] },
      { label: "Country", from: ["Finland"], to: ["Sweden"] },
    ]);
  });

  it("has pages, and costs the same few queries however long it is", async () => {
    const { id } = await aStatement(editor);
    await change(id, { venue: "Hall 0" });
    const short = await countQueries(() =>
      listHistory(editor, { subjectType: "statement", subjectId: id }),
    );
    for (let index = 1; index < 30; index += 1) await change(id, { venue: `Hall ${index}` });
    const read = (before?: string) =>
      listHistory(editor, { subjectType: "statement", subjectId: id, before });
    expect(await countQueries(() => read())).toBeLessThanOrEqual(short);
    const first = await read();
    const second = await read(first.older ?? undefined);
    expect([first.entries.length, second.entries.length, second.older]).toEqual([25, 6, null]);
    expect(new Set([...first.entries, ...second.entries].map((entry) => entry.id)).size).toBe(31);
    expect((await read("no place")).entries).toHaveLength(25);
  });
});
