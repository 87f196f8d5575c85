import { joined, optionalInline, passage, textOf, words } from "@/lib/features/exports/line";
import type { Quotation } from "@/lib/features/exports/render/document/blocks";
import { speakerLine } from "@/lib/features/exports/render/document/speaker-line";
import { REPLACEMENT } from "@/lib/features/exports/render/printable-text";
import { textDirection } from "@/lib/features/exports/render/text-direction";
import type { Span, StatementRecord } from "@/lib/features/exports/types";

const WORDING_NOTE: Record<StatementRecord["wording"], string | null> = {
  verbatim: null,
  reported: "reported, not the exact words",
  mixed: "partly the exact words",
};

const STARTS_QUOTED = /^["“„«‚‘]/u;

function quoted(text: Span): Span {
  if (STARTS_QUOTED.test(text.text)) return text;
  const [open, close] = textDirection(text.text) === "rtl" ? "«»" : "“”";
  return { ...text, text: `${open}${text.text}${close}` };
}

function quotationText(statement: StatementRecord, text: Span): Span {
  const printed = passage(text.text || REPLACEMENT, text.language);
  return statement.wording === "verbatim" ? quoted(printed) : printed;
}

function relayed(statement: StatementRecord): Span | null {
  if (statement.relayedFrom === null) return null;
  return words(`passing on the words of ${textOf(speakerLine(statement.relayedFrom))}`);
}

function kindsOf(statement: StatementRecord): Span | null {
  if (statement.kinds.length === 0) return null;
  return words(statement.kinds.map((kind) => kind.label.toLowerCase()).join(", "));
}

/** A statement set as a quotation: quote marks only around words that are the speaker's own. */
export function statementBlock(statement: StatementRecord): Quotation {
  const wording = WORDING_NOTE[statement.wording];
  return {
    kind: "quotation",
    when: statement.date.words,
    text: quotationText(statement, statement.text),
    translation: statement.translation && quotationText(statement, statement.translation),
    attribution: speakerLine(statement.speaker),
    context: joined(
      [
        relayed(statement),
        optionalInline(statement.venue),
        wording === null ? null : words(wording),
        kindsOf(statement),
        statement.concern && words(statement.concern.label.toLowerCase()),
        optionalInline(statement.internalNotes && `internal note: ${statement.internalNotes}`),
      ],
      " · ",
    ),
    notes: statement.citations,
  };
}
