import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { compareStatements } from "@/lib/features/words/queries/compare-statements";
import { listSharedWording } from "@/lib/features/words/queries/list-shared-wording";
import { plainWords } from "@/lib/features/words/rules/plain-words";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";

const SENTENCE =
  "Our efforts to bring her home continue every day, and they will until she is back with us.";

let editor: Actor;

beforeEach(async () => {
  editor = await actorWithRole("editor");
  await ownerPool().query('TRUNCATE "Statement" CASCADE');
});

const say = (text: string, over: Record<string, unknown> = {}) =>
  aStatement(editor, { text, ...over });

describe("the words that the database keeps", () => {
  it("are those the rule finds, whatever the script", async () => {
    const samples = [
      "We’re here; “wrongfully-detained”, café, Łódź!",
      "آزادی می‌برد، بگذارید به خانه برگردد؟",
      "Он арестован. שָׁלוֹם־לך 释放他！",
    ];
    for (const text of samples) {
      const [row] = await database().$queryRaw<
        { words: string }[]
      >`SELECT vigil_words(${text}) AS "words"`;
      expect(row?.words).toBe(plainWords(text));
    }
  });

  it("are the same for any text of letters and marks of these scripts", async () => {
    const letters = fc.constantFrom(..."abZéß’-–.,“”آزادм٪ 。、释の‌\n\u0301");
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { maxLength: 60 }), async (parts) => {
        const text = parts.join("");
        const [row] = await database().$queryRaw<
          { words: string }[]
        >`SELECT vigil_words(${text}) AS "words"`;
        expect(row?.words.trim()).toBe(plainWords(text).trim());
      }),
      { numRuns: 60 },
    );
  });
});

describe("the runs of words that the database keeps", () => {
  const runsOf = async (text: string, tongue = "en") => {
    const [row] = await database().$queryRaw<
      { runs: number[] }[]
    >`SELECT vigil_word_runs(${text}, ${tongue}) AS "runs"`;
    return row?.runs ?? [];
  };
  const numberOf = (run: string) => createHash("md5").update(run).digest().readInt32BE();
  const ascending = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

  it("are every three words in a row with their language; a shorter text is one, an empty one none", async () => {
    const runs = ["en a b c", "en b c a", "en c a b"].map(numberOf);
    expect(await runsOf("A, b c – a b c!")).toEqual(ascending(runs));
    expect(await runsOf("No comment.")).toEqual([numberOf("en no comment")]);
    expect(await runsOf("Nein", "de")).toEqual([numberOf("de nein")]);
    expect(await runsOf("释放他！", "zh")).toEqual([numberOf("zh 释 放 他")]);
    for (const empty of ["", "…", " \n "]) expect(await runsOf(empty)).toEqual([]);
  });

  it("are found in a time that grows with the text, not with its square", async () => {
    const words = Array.from({ length: 8_300 }, (_, n) => (10_000 + n).toString());
    const timeOf = async (text: string) => {
      const began = performance.now();
      await runsOf(text);
      return performance.now() - began;
    };
    const long = words.join(" ");
    expect(long).toHaveLength(49_799);
    expect(await runsOf(long)).toHaveLength(8_298);
    const times = [await timeOf(long), await timeOf(long), await timeOf(long)];
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

describe("statements that share wording", () => {
  it("come best first, other manner and punctuation aside", async () => {
    const { id } = await say(SENTENCE);
    const part = await say("As I said: our efforts to bring her home continue!");
    const most = await say(SENTENCE.replace("every day", "each day").toUpperCase());
    await say("Nobody had any such thing to say about the matter on that day.");
    const found = await listSharedWording(editor, { id });
    expect(found?.rows.map((row) => row.id)).toEqual([most.id, part.id]);
    expect(found).toMatchObject({ total: 2 });
    expect(found?.rows[1]?.shared).toMatchObject({
      passages: ["Our efforts to bring her home continue"],
      ...{ words: 7, of: 18 },
    });
  });

  it("of four words in a row are found only when short passages are asked for", async () => {
    const { id } = await say(SENTENCE);
    const { id: short } = await say("They say that our efforts to bring peace have failed.");
    expect((await listSharedWording(editor, { id }))?.rows).toEqual([]);
    const found = await listSharedWording(editor, { id, short: true });
    expect(found?.rows.map((row) => row.id)).toEqual([short]);
  });

  it("are compared in the language they have in common", async () => {
    const translation = "Let her come home to those who wait for her.";
    const { id } = await say("بگذارید به خانه برگردد نزد آنان که چشم به راه اویند", {
      ...{ language: "fa", translation },
    });
    const english = await say(translation);
    const same = await say("Let her come home to those who wait for her.", { language: "de" });
    const found = await listSharedWording(editor, { id });
    expect(found?.rows.map((row) => row.id)).toEqual([english.id]);
    expect(found?.rows[0]?.version.translated).toBe(true);
    const compared = await compareStatements(editor, { a: id, b: same.id });
    expect(compared).toMatchObject({ versions: null, comparison: null });
  });

  it("of a few words are found when they are the same, whatever the length in another language", async () => {
    const said = { translation: "No comment." };
    const { id } = await say("Wir sagen dazu heute leider gar nichts", { ...said, language: "de" });
    const persian = await say("ما در این باره نظری نداریم", { ...said, language: "fa" });
    const english = await say("No comment");
    await say("No comment is planned for the time being.");
    const found = await listSharedWording(editor, { id });
    expect(found?.rows.map((row) => row.id).sort()).toEqual([persian.id, english.id].sort());
    expect(found).toMatchObject({ total: 2 });
    for (const { shared } of found?.rows ?? []) {
      expect(shared).toEqual({ passages: ["No comment"], words: 2, of: 2 });
    }
    const back = await listSharedWording(editor, { id: english.id });
    expect(back?.rows.map((row) => row.id).sort()).toEqual([persian.id, id].sort());
  });

  it("need the wording in one language, not a little in each of two", async () => {
    const persian = "ما در این باره";
    const both = (more: string) => ({ language: "fa", translation: `Of all this we ${more}` });
    const { id } = await say(
      `${persian} چیزی نمی‌گوییم تا روز دیگر`,
      both("say nothing to anybody"),
    );
    await say(`${persian} همه چیز را خواهیم گفت به شما`, both("shall tell you each thing"));
    expect((await listSharedWording(editor, { id }))?.rows).toEqual([]);
    expect((await listSharedWording(editor, { id, short: "1" }))?.rows).toHaveLength(1);
    expect(await listSharedWording(editor, { id, short: "0" })).toMatchObject({
      ...{ short: false, total: 0 },
    });
  });

  it("leave out the trash and what only hidden cases concern, in the list and in the count", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const { id } = await say(SENTENCE);
    const trashed = await say(SENTENCE);
    await trashStatement(editor, { id: trashed.id });
    const secret = await say(SENTENCE, { cases: [{ case: { id: hidden.id }, mention: "named" }] });
    const outsider = await actorWithRole("admin");
    expect(await listSharedWording(outsider, { id })).toMatchObject({ rows: [], total: 0 });
    expect((await listSharedWording(editor, { id }))?.rows.map((row) => row.id)).toEqual([
      secret.id,
    ]);
    expect(await listSharedWording(outsider, { id: secret.id })).toBeNull();
    await expect(compareStatements(outsider, { a: id, b: secret.id })).rejects.toThrow(
      NotFoundError,
    );
  });

  it("are at most fifty, of an honest total, in a fixed number of queries", async () => {
    const { id } = await say(SENTENCE);
    await say(SENTENCE);
    const few = await countQueries(() => listSharedWording(editor, { id }));
    for (let n = 0; n < 52; n += 1) await say(`${SENTENCE} Number ${n}.`);
    const found = await listSharedWording(editor, { id });
    expect(found?.rows).toHaveLength(50);
    expect(found?.total).toBe(53);
    expect(await countQueries(() => listSharedWording(editor, { id }))).toBeLessThanOrEqual(few);
  });
});

describe("two statements", () => {
  it("are compared word by word in the order asked for", async () => {
    const a = await say("He is wrongfully detained.");
    const b = await say("He is detained.");
    const { comparison } = await compareStatements(editor, { a: a.id, b: b.id });
    expect(comparison).toMatchObject({ same: 3, words: { one: 4, other: 3 } });
    expect(comparison?.one.some(({ kind, text }) => kind === "only" && text === "wrongfully")).toBe(
      true,
    );
    await expect(compareStatements(editor, { a: a.id, b: "x" })).rejects.toThrow();
  });
});
