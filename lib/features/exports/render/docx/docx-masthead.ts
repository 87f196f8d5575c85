import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";

import { joined, words } from "@/lib/features/exports/line";
import type { Masthead } from "@/lib/features/exports/render/document/blocks";
import { textRuns } from "@/lib/features/exports/render/docx/text-runs";
import type { Fact, Figure, Held, Line } from "@/lib/features/exports/types";

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: "B8B2A7" } as const;
const TABLE_LINES = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: HAIRLINE,
  insideVertical: NO_LINE,
};
const CELL_MARGINS = { top: 50, bottom: 50, left: 0, right: 100 };
/** Twentieths of a point; together the width between the margins. */
const LABEL_WIDTH = 2400;
const VALUE_WIDTH = 6600;

function cell(width: number, style: string | null, line: Line): TableCell {
  const paragraph = new Paragraph({
    ...(style === null ? {} : { style }),
    spacing: { after: 0 },
    children: textRuns(line),
  });
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [paragraph] });
}

function row({ label, line }: Fact): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [cell(LABEL_WIDTH, "Eyebrow", [words(label)]), cell(VALUE_WIDTH, null, line)],
  });
}

function figureFact({ label, value, detail }: Figure): Fact {
  return { label, line: joined([words(value), detail === null ? null : words(detail)], " – ") };
}

function factTable(masthead: Masthead): Table {
  return new Table({
    columnWidths: [LABEL_WIDTH, VALUE_WIDTH],
    width: { size: LABEL_WIDTH + VALUE_WIDTH, type: WidthType.DXA },
    borders: TABLE_LINES,
    margins: CELL_MARGINS,
    rows: [...masthead.figures.map(figureFact), ...masthead.facts].map(row),
  });
}

function styled(style: string, line: Line): Paragraph[] {
  return line.length === 0 ? [] : [new Paragraph({ style, children: textRuns(line) })];
}

/** Title, days held, figures and facts, above the first heading. */
export function docxMasthead(masthead: Masthead): (Paragraph | Table)[] {
  const { held, warnings, nativeName, letterhead } = masthead;
  return [
    ...styled("LetterheadName", letterhead?.name ? [letterhead.name] : []),
    ...(letterhead?.lines ?? []).flatMap((line) => styled("Letterhead", [line])),
    ...styled("Eyebrow", [words(`${masthead.kindLabel} ${masthead.reference}`)]),
    ...warnings.flatMap((warning) => styled("Warning", [words(warning)])),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns([masthead.title]) }),
    ...styled("NativeName", nativeName === null ? [] : [nativeName]),
    ...styled("CaseSubtitle", masthead.subtitle),
    ...(held === null ? [] : [...daysHeld(held), factTable(masthead)]),
  ];
}

function daysHeld({ qualifier, figure, unit, line }: Held): Paragraph[] {
  return [
    ...styled("Eyebrow", qualifier === null ? [] : [words(qualifier)]),
    ...styled("DaysHeld", [words(figure)]),
    ...styled("Eyebrow", [words(unit)]),
    new Paragraph({ children: textRuns([words(line)]) }),
  ];
}
