import type { Block } from "@/lib/features/exports/render/document/blocks";
import {
  closureBlock,
  consularEventBlock,
  custodyBlock,
  deadlineBlock,
  detentionDateBlock,
  determinationBlock,
  figureBlock,
  findingBlock,
  healthBlock,
  involvementBlock,
  legalStepBlocks,
  statusBlock,
} from "@/lib/features/exports/render/document/file-blocks";
import type { CaseFile, FrameworkOnFile } from "@/lib/features/exports/types/case-file";

/** Blocks under a heading; nothing when there are none. */
function* section(heading: string, blocks: readonly Block[], notice?: string): Iterable<Block> {
  if (blocks.length === 0) return;
  yield { kind: "heading", text: heading };
  if (notice !== undefined) yield { kind: "notice", text: notice };
  yield* blocks;
}

/** One framework: every factor assessed, and which ones were not. */
export function frameworkBlocks({ findings, notAssessed }: FrameworkOnFile): Block[] {
  const missing: Block[] =
    notAssessed.length === 0
      ? []
      : [{ kind: "notice", text: `Not assessed: ${notAssessed.join(", ")}.` }];
  return [...findings.map(findingBlock), ...missing];
}

/** What is on file of the case itself, before the records of what was said and done. */
export function* fileSections(file: CaseFile): Iterable<Block> {
  // A single status stands in the masthead already.
  const statuses = file.statuses.length > 1 ? file.statuses : [];
  yield* section("Status over time", statuses.map(statusBlock));
  yield* section("Determinations", file.determinations.map(determinationBlock));
  yield* section("How it ended", file.closures.map(closureBlock));
  yield* section("Custody", file.custody.map(custodyBlock));
  yield* section("Legal proceedings", file.legalSteps.flatMap(legalStepBlocks));
  yield* section("Health and conditions", file.healthNotes.map(healthBlock));
  yield* section("Deadlines", file.deadlines.map(deadlineBlock));
  yield* section("Dates given for the detention", file.detentionDates.map(detentionDateBlock));
  yield* section("People involved", file.involvements.map(involvementBlock));
  const consular = [
    ...file.consular.map(figureBlock),
    ...file.consularEvents.map(consularEventBlock),
  ];
  yield* section("Consular access", consular);
  for (const framework of file.criteria) {
    const { framework: name, reference } = framework;
    yield* section(name.label, frameworkBlocks(framework), reference);
  }
  yield* section("Silence", file.silence.map(figureBlock));
}
