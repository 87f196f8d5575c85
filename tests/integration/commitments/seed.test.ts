import { expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { listCommitments } from "@/lib/features/commitments/queries/list-commitments";
import { sowArticle } from "@/prisma/seed/article";
import { sowDemonstration } from "@/prisma/seed/demonstration";
import { actorWithRole } from "@/tests/support/actors";

it("the sample records hold what officials promised, in the words of their statements, and claim nothing kept", async () => {
  const editor = await actorWithRole("editor");
  await sowArticle(editor);
  const { rows, total } = await listCommitments(editor, {});
  expect(total).toBe(8);
  expect(rows.every(({ language }) => language === "en")).toBe(true);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["open", "acted_on"]));
  const relayed = rows.find(({ promisedTo }) => promisedTo === "Paul Whelan");
  expect(relayed?.promiser).toMatchObject({
    person: { fullName: "Antony Blinken" },
    position: { title: "Secretary of State" },
    relayedBy: { person: { fullName: "Matt Miller" } },
  });
  const offer = rows.find(({ words }) => words.includes("significant offer"));
  expect(offer).toMatchObject({ state: "open", due: { edtf: null }, lateness: null });

  const audited = () => database().auditEvent.count();
  const before = await audited();
  await sowArticle(editor);
  expect(await audited()).toBe(before);
}, 120_000);

it("the demonstration has one promise kept, one open and one overdue", async () => {
  const editor = await actorWithRole("editor");
  const { caseId } = await sowDemonstration(editor);
  const { rows } = await listCommitments(editor, { caseId });
  expect(rows.map(({ state, lateness }) => [state, lateness])).toEqual([
    ["kept", null],
    ["open", "overdue"],
    ["open", null],
  ]);
}, 120_000);
