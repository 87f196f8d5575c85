import { readFileSync } from "node:fs";

import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { renderJson } from "@/lib/features/exports/render/json";
import { aStatement, aSummary, someRecords } from "@/tests/unit/exports/case-fixture";
import { rendered } from "@/tests/unit/exports/read-output";

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("docs/export.schema.json", "utf8")));

async function jsonOf(summary: ReturnType<typeof aSummary>) {
  return JSON.parse((await rendered(renderJson, summary)).toString("utf8"));
}

function schemaErrors(data: unknown): unknown {
  return validate(data) ? [] : validate.errors;
}

describe("the JSON export", () => {
  it("follows its published schema", async () => {
    expect(schemaErrors(await jsonOf(aSummary()))).toEqual([]);
    const open = { closure: null, holder: null, custody: null, status: null, determination: null };
    expect(schemaErrors(await jsonOf(aSummary(open)))).toEqual([]);
  });

  it("has a schema that refuses unknown keys, bare dates and missing records", async () => {
    const data = await jsonOf(aSummary());
    expect(schemaErrors({ ...data, extra: 1 })).not.toEqual([]);
    expect(schemaErrors({ ...data, tasks: undefined })).not.toEqual([]);
    const bare = [{ ...data.statements[0], date: "2023-05-04" }];
    expect(schemaErrors({ ...data, statements: bare })).not.toEqual([]);
  });

  it("carries every record in order, dates as EDTF and as stated", async () => {
    const data = await jsonOf(aSummary());
    expect(Object.keys(data)).toEqual([
      "case",
      "file",
      "people",
      "organisations",
      "statements",
      "contacts",
      "commitments",
      "sources",
      "tasks",
    ]);
    expect(data.statements.map((statement: { id: string }) => statement.id)).toEqual(
      someRecords().statements.map((statement) => statement.id),
    );
    expect(data.statements[4].date).toEqual({ edtf: null, asStated: "Monday", inferred: false });
    expect(data.contacts[2].count).toEqual({ qualifier: "more than", number: 6 });
    expect(data.case).toMatchObject({
      reference: "VG-2026-7KQ4",
      daysHeld: { atLeast: 2043, atMost: 2043 },
      counts: { statements: 5, contacts: 3, commitments: 1, sources: 3, tasks: 2 },
      internalNotes: null,
      export: { day: "2026-11-23", preparedBy: "Ana Staffer" },
    });
  });

  it("carries internal notes only when they are asked for", async () => {
    const data = await jsonOf(aSummary({ options: { includeInternalNotes: true } }));
    expect(data.case.internalNotes).toBe("Her sister prefers to be called in the evening.");
  });

  it("keeps any text as it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const records = someRecords();
        records.statements = [aStatement({ text: { text, language: null } })];
        const data = await jsonOf(aSummary({}, records));
        expect(data.statements[0].text.text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
