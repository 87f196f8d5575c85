import { randomUUID } from "node:crypto";

import { forgetRemembered } from "@/lib/db/remembered";
import { exportCase } from "@/lib/features/exports/commands";
import { search } from "@/lib/features/search/queries";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { listStatementFilterChoices, listStatements } from "@/lib/features/statements/queries";
import { readCaseList, readCasePage, readDashboard, readSilence } from "@/scripts/bench/page-reads";
import type { Target } from "@/scripts/bench/target";

/** Something people do with Vigil, by the very queries and commands that the pages call. */
export interface Operation {
  name: string;
  run: () => Promise<unknown>;
  /** Done before each run, and not timed. */
  before?: () => void;
}

async function exportOnce({ actor, largeCaseId }: Target, format: string): Promise<void> {
  const input = { caseId: largeCaseId, format, audience: "internal" };
  const { discard } = await exportCase(actor, input);
  await discard();
}

const addOne = ({ actor, addedToId, speakerId, sourceId }: Target) =>
  addStatement(actor, {
    submissionId: randomUUID(),
    speaker: { id: speakerId },
    saidOn: { edtf: "2025-11-20", asStated: null, inferred: false },
    channel: "press_briefing",
    wording: "verbatim",
    text: "The embassy has asked for access again, and the ministry has promised an answer.",
    kinds: ["pledge"],
    cases: [{ case: { id: addedToId }, mention: "named" }],
    citations: [{ source: { id: sourceId } }],
  });

type Runs = Record<string, (target: Target) => Promise<unknown>>;

/** What remembers nothing. */
const LISTS: Runs = {
  "statements, first page": ({ actor }) => listStatements(actor, {}),
  "statements, page 200": ({ actor, deepId }) => listStatements(actor, { after: deepId }),
  "statements of the large case": ({ actor, largeCaseId }) =>
    listStatements(actor, { caseId: largeCaseId }),
  "statements of a small case": ({ actor, smallCaseId }) =>
    listStatements(actor, { caseId: smallCaseId }),
  "statements, choices of the filters": ({ actor }) => listStatementFilterChoices(actor, {}),
  "search, a common word": ({ actor }) => search(actor, { q: "release" }),
  "search, a rare word": ({ actor }) => search(actor, { q: "lantern" }),
  "search, two words": ({ actor }) => search(actor, { q: "embassy offer" }),
  "search, a name": ({ actor, name }) => search(actor, { q: name }),
};

/** What is measured twice: with all its figures remembered, and with none. */
const REMEMBERING: Runs = {
  "page of the large case": ({ actor, largeCaseId }) => readCasePage(actor, largeCaseId),
  "page of a small case": ({ actor, smallCaseId }) => readCasePage(actor, smallCaseId),
  "silence of the large case": ({ actor, largeCaseId }) => readSilence(actor, largeCaseId),
  dashboard: ({ actor }) => readDashboard(actor),
  "cases, newest first": ({ actor }) => readCaseList(actor, "newest"),
  "cases by silence": ({ actor }) => readCaseList(actor, "silence"),
};

const WRITES: Runs = {
  "add a statement": addOne,
  "add one to the large case and open it": async (target) => {
    await addOne({ ...target, addedToId: target.largeCaseId });
    await readCasePage(target.actor, target.largeCaseId);
  },
  "export of the large case, CSV": (target) => exportOnce(target, "csv"),
  "export of the large case, JSON": (target) => exportOnce(target, "json"),
};

const onTarget = (runs: Runs, target: Target): Operation[] =>
  Object.entries(runs).map(([name, run]) => ({ name, run: () => run(target) }));

const twice = ({ name, run }: Operation): Operation[] => [
  { name: `${name}, nothing changed`, run },
  { name: `${name}, nothing remembered`, run, before: forgetRemembered },
];

/** Everything that is measured, ready to run on these records, in this order: what writes comes last. */
export const operationsOn = (target: Target): Operation[] => [
  ...onTarget(LISTS, target),
  ...onTarget(REMEMBERING, target).flatMap(twice),
  ...onTarget(WRITES, target),
];
