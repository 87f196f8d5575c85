import { passage } from "@/lib/features/exports/line";
import type { Block } from "@/lib/features/exports/render/document/blocks";
import { notices } from "@/lib/features/exports/render/document/notices";
import { commitmentBlock } from "@/lib/features/exports/render/document/commitment-block";
import { contactBlock } from "@/lib/features/exports/render/document/contact-block";
import { fileSections } from "@/lib/features/exports/render/document/file-sections";
import {
  organisationBlock,
  personBlock,
  taskBlock,
} from "@/lib/features/exports/render/document/people-blocks";
import { sourceBlock } from "@/lib/features/exports/render/document/source-block";
import { statementBlock } from "@/lib/features/exports/render/document/statement-block";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

function* textSection(heading: string, text: string | null, notice?: string): Iterable<Block> {
  if (text === null || text.trim() === "") return;
  yield { kind: "heading", text: heading };
  if (notice !== undefined) yield { kind: "notice", text: notice };
  for (const paragraph of text.split(/(?:\r?\n){2,}/)) {
    const printed = passage(paragraph);
    if (printed.text !== "") yield { kind: "paragraph", text: printed };
  }
}

async function* recordSection<Record>(
  heading: string,
  records: AsyncIterable<Record>,
  toBlock: (record: Record) => Block,
  notice?: string | null,
): AsyncIterable<Block> {
  let empty = true;
  for await (const record of records) {
    if (empty) yield { kind: "heading", text: heading };
    if (empty && notice) yield { kind: "notice", text: notice };
    empty = false;
    yield toBlock(record);
  }
}

/** The blocks of a full dossier, in reading order; empty sections are left out. */
export async function* dossierBlocks(
  header: CaseSummaryHeader,
  streams: RecordStreams,
): AsyncIterable<Block> {
  const internal = header.options.includeInternalNotes;
  const contactsToBlocks = (record: Parameters<typeof contactBlock>[0]) =>
    contactBlock(record, { withNextStep: internal });
  yield* textSection("Summary", header.case.summary);
  yield* textSection("Internal notes", header.internalNotes, "Internal: not for distribution");
  yield* fileSections(header.file);
  yield* notices(header);
  yield* recordSection("Statements", streams.statements(), statementBlock);
  yield* recordSection("Commitments", streams.commitments(), commitmentBlock);
  yield* recordSection("Contacts", streams.contacts(), contactsToBlocks);
  yield* recordSection("People", streams.people(), personBlock);
  yield* recordSection("Organisations", streams.organisations(), organisationBlock);
  if (internal) {
    yield* recordSection("Tasks", streams.tasks(), taskBlock, "Internal: not for distribution");
  }
  yield* recordSection("Sources", streams.sources(), sourceBlock);
}
