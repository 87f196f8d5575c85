import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import {
  bringBackStatus,
  takeBackStatus,
} from "@/lib/features/commitments/commands/take-back-status";
import { trashCommitment } from "@/lib/features/commitments/commands/trash-commitment";
import { getCommitment } from "@/lib/features/commitments/queries/get-commitment";
import { listHistory } from "@/lib/features/history/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCommitment, aTurn, dueOn } from "@/tests/support/commitment-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

const stateOf = async (id: string) => (await getCommitment(editor, { id }))?.state;

describe("recording what became of a promise", () => {
  it("adds a dated row with its evidence, audited with the statement’s cases", async () => {
    const contributor = await actorWithRole("contributor");
    const caseRecord = await aCase(editor);
    const { id } = await aCommitment(editor, {}, { cases: [{ case: { id: caseRecord.id } }] });
    await recordCommitmentStatus(contributor, {
      ...{ commitmentId: id, state: "kept", since: dueOn("2024-08-01") },
      newSource: { title: "Report of a homecoming", exactWords: "They are home." },
    });
    expect(await getCommitment(editor, { id })).toMatchObject({
      state: "kept",
      age: { atLeast: 204, atMost: 204 },
      version: 1,
      statuses: [
        {
          state: "kept",
          since: { edtf: "2024-08-01" },
          recordedBy: contributor.name,
          citations: [
            { exactWords: "They are home.", source: { title: "Report of a homecoming" } },
          ],
        },
      ],
    });
    const { rows } = await ownerPool().query(
      `SELECT action, "caseIds", changes->'state'->>'to' AS state FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(rows).toEqual([
      { action: "commitment.recorded-status", caseIds: [caseRecord.id], state: "kept" },
    ]);
  });

  it("counts the newest dated turn, whatever the order of entry", async () => {
    const { id } = await aCommitment(editor);
    expect(await stateOf(id)).toBe("open");
    await aTurn(editor, id, "withdrawn", null);
    await aTurn(editor, id, "kept", "2024-08-01");
    await aTurn(editor, id, "acted_on", "2024-02");
    expect(await stateOf(id)).toBe("kept");
    await aTurn(editor, id, "broken", "2024-08-01");
    expect(await stateOf(id)).toBe("broken");
    const turns = (await getCommitment(editor, { id }))?.statuses.map(({ state }) => state);
    expect(turns).toEqual(["broken", "kept", "acted_on", "withdrawn"]);
  });

  it("asks for evidence that a promise was kept or broken, and for no other state", async () => {
    const { id: commitmentId } = await aCommitment(editor);
    for (const state of ["kept", "broken"]) {
      const bare = recordCommitmentStatus(editor, { commitmentId, state, note: " " });
      await expect(bare).rejects.toThrow("is worth nothing without evidence");
    }
    await expect(
      recordCommitmentStatus(editor, { commitmentId, state: "superseded" }),
    ).resolves.toBeDefined();
  });

  it("refuses a day before the promise, and one still ahead", async () => {
    const { id: commitmentId } = await aCommitment(editor);
    const on = (edtf: string) =>
      recordCommitmentStatus(editor, {
        ...{ commitmentId, state: "acted_on", since: dueOn(edtf) },
        citations: [],
      });
    await expect(on("2023-12")).rejects.toThrow(
      "The promise was made 10 January 2024: nothing can have become of it before that",
    );
    await expect(on("9000")).rejects.toThrow("This day is still ahead");
    expect(await database().commitmentStatusChange.count({ where: { commitmentId } })).toBe(0);
    await expect(on("2024")).resolves.toBeDefined();
  });

  it("refuses an end without a date that a dated turn would keep from counting", async () => {
    const { id } = await aCommitment(editor);
    const { id: undated } = await aTurn(editor, id, "kept", null);
    await takeBackStatus(editor, { id: undated });
    await aTurn(editor, id, "acted_on", "2024-02");
    await expect(aTurn(editor, id, "broken", null)).rejects.toMatchObject({
      fieldErrors: {
        "since.year": [
          "Enter a date, even only the year: an earlier turn has one, and an undated one would not count",
        ],
      },
    });
    await expect(bringBackStatus(editor, { id: undated })).rejects.toThrow("would not count");
    await aTurn(editor, id, "open", null);
    await aTurn(editor, id, "broken", "2024");
    expect((await getCommitment(editor, { id }))?.statuses).toHaveLength(3);
  });

  it("leaves no turn behind when its source is refused", async () => {
    const { id: commitmentId } = await aCommitment(editor);
    const attempt = recordCommitmentStatus(editor, {
      ...{ commitmentId, state: "kept" },
      citations: [{ source: { label: "No such source at all" } }],
    });
    await expect(attempt).rejects.toThrow("No source called");
    expect(await database().commitmentStatusChange.count({ where: { commitmentId } })).toBe(0);
  });

  it("is refused to viewers, in the trash, and where the case is hidden", async () => {
    const viewer = await actorWithRole("viewer");
    const { id } = await aCommitment(editor);
    await expect(aTurn(viewer, id, "kept")).rejects.toThrow(ForbiddenError);
    await trashCommitment(editor, { id });
    await expect(aTurn(editor, id, "kept")).rejects.toThrow("is in the trash");
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const secret = await aCommitment(member, {}, { cases: [{ case: { id: hidden.id } }] });
    const admin = await actorWithRole("admin");
    await expect(aTurn(admin, secret.id, "kept")).rejects.toThrow(NotFoundError);
    const { id: turn } = await aTurn(member, secret.id, "kept");
    await expect(takeBackStatus(admin, { id: turn })).rejects.toThrow(NotFoundError);
  });
});

describe("a promise about cases that have ended", () => {
  it("ages until the last of them ended, and says so, until one is reopened", async () => {
    const [one, other] = [await aCase(editor), await aCase(editor)];
    const cases = [one, other].map(({ id }) => ({ case: { id } }));
    const { id } = await aCommitment(editor, {}, { cases });
    const close = (caseId: string, day: string) =>
      closeCase(editor, { caseId, outcome: "released", endedOn: dueOn(day) });
    await close(one.id, "2024-03-01");
    expect(await getCommitment(editor, { id })).toMatchObject({ caseClosed: false });
    await close(other.id, "2024-02-01");
    expect(await getCommitment(editor, { id })).toMatchObject({
      ...{ state: "open", caseClosed: true, age: { atLeast: 51, atMost: 51 } },
    });
    await reopenCase(editor, { caseId: other.id });
    const view = await getCommitment(editor, { id });
    expect(view?.caseClosed).toBe(false);
    expect(view?.age?.atLeast).toBeGreaterThan(365);
  });
});

describe("taking back a turn", () => {
  it("lets it count no more until it is brought back, and says so once in the history", async () => {
    const { id } = await aCommitment(editor);
    const { id: turn } = await aTurn(editor, id, "kept");
    await takeBackStatus(editor, { id: turn });
    await takeBackStatus(editor, { id: turn });
    expect(await getCommitment(editor, { id })).toMatchObject({
      ...{ state: "open", statuses: [], takenBack: [{ id: turn, state: "kept" }] },
    });
    await bringBackStatus(editor, { id: turn });
    expect(await stateOf(id)).toBe("kept");
    const input = { subjectType: "commitment", subjectId: id };
    const { entries } = await listHistory(editor, input);
    expect(entries.map(({ action }) => action)).toEqual([
      "commitment.brought-back-status",
      "commitment.took-back-status",
      "commitment.recorded-status",
      "commitment.added",
    ]);
    expect(entries[1]?.changes).toContainEqual({
      label: "What became of it",
      from: ["Kept"],
      to: [],
    });
  });

  it("is for whoever recorded it, and for editors", async () => {
    const [first, second] = [
      await actorWithRole("contributor"),
      await actorWithRole("contributor"),
    ];
    const { id } = await aCommitment(editor);
    const { id: turn } = await aTurn(first, id, "kept");
    await expect(takeBackStatus(second, { id: turn })).rejects.toThrow(ForbiddenError);
    await expect(takeBackStatus(first, { id: turn })).resolves.toEqual({ commitmentId: id });
  });
});
