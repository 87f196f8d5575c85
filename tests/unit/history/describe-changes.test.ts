import { describe, expect, it } from "vitest";

import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { fieldLabel } from "@/lib/features/history/labels";
import { linksIn } from "@/lib/features/history/rules/links";
import { actionWords } from "@/lib/features/history/rules";
import type { HistorySubject, StoredChanges } from "@/lib/features/history/types";

const SUBJECT = "00000000-0000-4000-8000-000000000001";
const SEEN = "00000000-0000-4000-8000-000000000002";
const HIDDEN = "00000000-0000-4000-8000-000000000003";

const names = new Map([[SEEN, "Testa Nobody"]]);
const read = (subject: HistorySubject, changes: StoredChanges) =>
  describeChanges({ subject, subjectId: SUBJECT, names }, changes);
const added = (values: Record<string, unknown>): StoredChanges =>
  Object.fromEntries(Object.entries(values).map(([field, to]) => [field, { from: null, to }]));

describe("a change in words", () => {
  it("shows the five columns of a date as one line", () => {
    const from = {
      saidOnEdtf: "2023",
      saidOnInferred: true,
      saidOnEarliest: "2023-01-01T00:00:00.000Z",
      saidOnLatest: "2023-12-31T00:00:00.000Z",
    };
    const to = {
      saidOnEdtf: "2023-08",
      saidOnInferred: false,
      saidOnEarliest: "2023-08-01T00:00:00.000Z",
      saidOnLatest: "2023-08-31T00:00:00.000Z",
    };
    const changes = Object.fromEntries(
      Object.entries(from).map(([field, value]) => [
        field,
        { from: value, to: to[field as keyof typeof to] },
      ]),
    );
    expect(read("statement", changes)).toEqual([
      { label: "Said on", from: ["2023 (inferred)"], to: ["August 2023"] },
    ]);
  });

  it("tells of the source’s own words and of inference when they change alone", () => {
    expect(read("statement", { saidOnAsStated: { from: null, to: "Monday" } })).toEqual([
      { label: "Said on, as the source puts it", from: [], to: ["Monday"] },
    ]);
    expect(read("statement", { saidOnInferred: { from: false, to: true } })).toEqual([
      { label: "Said on: worked out from another source", from: ["no"], to: ["yes"] },
    ]);
    expect(read("statement", { saidOnInferred: { from: null, to: false } })).toEqual([]);
  });

  it("names closed lists, countries and languages, each in the sense of its record", () => {
    expect(read("source", added({ kind: "letter", reliability: "B", language: "fr" }))).toEqual([
      { label: "Kind", from: [], to: ["Letter"] },
      { label: "Reliability of the source", from: [], to: ["B – usually reliable"] },
      { label: "Language", from: [], to: ["French"] },
    ]);
    expect(read("organisation", added({ kind: "court", country: "FI" }))).toMatchObject([
      { to: ["Court"] },
      { to: ["Finland"] },
    ]);
    expect(
      read("case", added({ kind: "arrest", outcome: "released", status: "determined_wrongful" })),
    ).toMatchObject([{ to: ["Arrest"] }, { to: ["Released"] }, { to: ["Determined wrongful"] }]);
    expect(read("contact", added({ outcome: "denied" }))).toMatchObject([{ to: ["Denied"] }]);
  });

  it("shows days as days and instants with their zone", () => {
    expect(read("task", added({ dueOn: "2024-03-01T00:00:00.000Z" }))).toMatchObject([
      { label: "Due on", to: ["1 March 2024"] },
    ]);
    expect(read("task", added({ completedAt: "2024-03-01T14:30:00.000Z" }))).toMatchObject([
      { to: ["1 March 2024, 14:30 (UTC)"] },
    ]);
  });

  it("shows only what differs between two lists", () => {
    const kinds = { from: ["pledge", "sympathy", "denial"], to: ["pledge", "denial", "other"] };
    expect(read("statement", { kinds })).toEqual([
      { label: "Kinds", from: ["Sympathy"], to: ["Other"] },
    ]);
    const citation = (id: string, exactWords: string) => ({
      id,
      sourceId: SEEN,
      about: "record",
      exactWords,
      createdAt: id,
      statementId: SUBJECT,
      source: { title: "old" },
    });
    const rewritten = {
      from: [citation("1", "same"), citation("2", "gone")],
      to: [citation("3", "same"), citation("4", "new")],
    };
    expect(read("statement", { citations: rewritten })).toEqual([
      { label: "Sources", from: ["Testa Nobody, “gone”"], to: ["Testa Nobody, “new”"] },
    ]);
    expect(
      read("statement", {
        citations: { from: [citation("1", "same")], to: [citation("2", "same")] },
      }),
    ).toEqual([]);
  });

  it("names a linked record once, and leaves out those the reader may not see", () => {
    const speaker = {
      speakerId: { from: HIDDEN, to: SEEN },
      speaker: { from: { fullName: "Hidden Name" }, to: { fullName: "Testa Nobody" } },
    };
    expect(read("statement", speaker)).toEqual([
      { label: "Speaker", from: [], to: ["Testa Nobody"] },
    ]);
    expect(read("task", { caseId: { from: HIDDEN, to: null } })).toEqual([]);
    const row = (caseId: string, reference: string) => ({
      statementId: SUBJECT,
      caseId,
      mention: "named",
      caseRecord: { reference, person: { fullName: reference } },
    });
    const lines = read(
      "statement",
      added({ cases: [row(SEEN, "VG-SEEN"), row(HIDDEN, "VG-HIDDEN")] }),
    );
    expect(lines).toEqual([{ label: "Cases concerned", from: [], to: ["Testa Nobody, Named"] }]);
    expect(read("contact", added({ cases: [SEEN, HIDDEN] }))).toEqual([
      { label: "Cases concerned", from: [], to: ["Testa Nobody"] },
    ]);
  });

  it("reads an office with its dates", () => {
    const office = {
      id: SEEN,
      personId: SUBJECT,
      title: "Envoy",
      organisationId: null,
      country: "FI",
      rank: "ambassador_or_envoy",
      fromEdtf: "2020",
      fromInferred: false,
      toEdtf: null,
      toAsStated: null,
    };
    expect(read("person", added({ positions: [office] }))).toEqual([
      {
        label: "Offices and positions",
        from: [],
        to: ["Envoy, Finland, Ambassador or special envoy, from 2020"],
      },
    ]);
  });

  it("says nothing of what the database computes or the entry itself tells", () => {
    expect(
      read(
        "statement",
        added({
          id: SUBJECT,
          deletedAt: "2024-01-01T00:00:00.000Z",
          newestFirst: 1,
          oldestFirst: 2,
          venue: "",
        }),
      ),
    ).toEqual([]);
  });

  it("keeps a text that looks like an id, a date or a code as it was typed", () => {
    expect(
      read(
        "statement",
        added({ text: SEEN, venue: "2024-03-01T00:00:00.000Z", unnamedRole: "named" }),
      ),
    ).toMatchObject([{ to: [SEEN] }, { to: ["2024-03-01T00:00:00.000Z"] }, { to: ["named"] }]);
  });
});

describe("the names of fields and actions", () => {
  it("are those of the forms, or plain words", () => {
    expect(fieldLabel("statement", "relayedPersonId")).toBe("Whose words are passed on");
    expect(fieldLabel("case", "leadId")).toBe("Lead");
    expect(fieldLabel("case", "humanitarianAccess")).toBe("Humanitarian access");
    expect(actionWords("statement.added")).toBe("added this");
    expect(actionWords("consent.withdrawn")).toBe("withdrew this");
    expect(actionWords("case.recorded-status")).toBe("recorded status");
  });
});

describe("finding the records that changes speak of", () => {
  it("looks however deep they lie, and nowhere else", () => {
    const links = linksIn([
      {
        cases: { from: null, to: [{ caseId: SEEN }] },
        text: { from: SEEN, to: null },
        ownerId: { from: HIDDEN, to: null },
      },
    ]);
    expect([...links]).toEqual([
      ["case", new Set([SEEN])],
      ["user", new Set([HIDDEN])],
    ]);
  });
});
