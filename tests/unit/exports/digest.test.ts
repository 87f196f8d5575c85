import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { differences } from "@/lib/features/exports/compare-facts";
import { digestOf } from "@/lib/features/exports/digest";
import { FactLedger, recordFact, withLedger } from "@/lib/features/exports/fact-ledger";
import type { StoredFacts, UsedFact } from "@/lib/features/exports/types/living";
import { aStatement, someRecords, streamsOf } from "@/tests/unit/exports/case-fixture";

const digest = (over: Parameters<typeof aStatement>[0] = {}) => digestOf(aStatement(over));
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

async function* each(facts: UsedFact[]) {
  yield* facts;
}

async function differing(stored: StoredFacts, facts: UsedFact[]) {
  const found = [];
  for await (const { change, id } of differences(stored, each(facts))) found.push([change, id]);
  return found;
}

describe("the digest of a record", () => {
  it("is the same for the same content in any order of its fields", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).toReversed());
        expect(digestOf(turned)).toBe(digestOf(content));
        expect(digestOf(content)).toMatch(/^[\w-]{22}$/);
      }),
    );
  });

  it("differs with any one character of the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), (text, at) => {
        const other = text.toWellFormed() + String.fromCodePoint(97 + (at % 26));
        const of = (words: string) => digest({ text: { text: words, language: "en" } });
        expect(of(other)).not.toBe(of(text));
      }),
    );
  });

  it("is not changed by another source’s number, a label, or a new field that is empty", () => {
    const [citation] = aStatement().citations;
    expect(digest({ citations: [{ ...citation!, sourceNumber: 7 }] })).toBe(digest());
    expect(digest({ kinds: [{ code: "sympathy", label: "Compassion" }] })).toBe(digest());
    expect(digest({ later: null, more: [], other: "" } as never)).toBe(digest());
  });

  it("is not changed by the name of a speaker who has a record, but by another speaker", () => {
    const { speaker } = aStatement();
    const renamed = { ...speaker, name: { text: "I. Example", language: null } };
    expect(digest({ speaker: renamed })).toBe(digest());
    expect(digest({ speaker: { ...speaker, personId: "p9" } })).not.toBe(digest());
    expect(digest({ speaker: { ...speaker, positionId: "other" } })).not.toBe(digest());
  });
});

describe("the ledger of an export", () => {
  it("tells every record that passed once, however often its stream was read", async () => {
    const records = someRecords();
    records.statements = Array.from({ length: 300 }, (_, n) => aStatement({ id: uuid(n) }));
    const ledger = new FactLedger();
    const streams = withLedger(streamsOf(records), ledger);
    for (let time = 0; time < 2; time += 1) {
      for await (const _ of streams.statements()) void _;
    }
    const { statement } = JSON.parse(ledger.toJson()) as StoredFacts;
    expect(Object.keys(statement ?? {})).toHaveLength(300);
    expect(statement?.[uuid(299)]).toBe(digestOf(recordFact("statement", aStatement()).content));
  });
});

describe("what differs", () => {
  const fact = (n: number, content: unknown = n): UsedFact => ({
    ...{ type: "statement", id: uuid(n) },
    content,
  });
  const stored = (...facts: UsedFact[]): StoredFacts => {
    const ledger = new FactLedger();
    facts.forEach((each) => ledger.add(each));
    return JSON.parse(ledger.toJson()) as StoredFacts;
  };

  it("is what changed, what is new and what is gone", async () => {
    const now = [fact(1), fact(2, "otherwise"), fact(4)];
    expect(await differing(stored(fact(1), fact(2), fact(3)), now)).toEqual([
      ["changed", uuid(2)],
      ["added", uuid(4)],
      ["removed", uuid(3)],
    ]);
  });

  it("is no person, organisation or source that comes along with what is new", async () => {
    const along = (["person", "organisation", "source"] as const).map((type, n) => ({
      ...{ type, id: uuid(n), content: n },
    }));
    expect(await differing({}, along)).toEqual([]);
  });
});
