import { BorderStyle, type IPropertiesOptions, LineRuleType } from "docx";

const INK = "1C1B19";
const FADED = "625E57";
const RIBBON = "7D5E10";
const BODY_FONT = "Noto Serif";
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, space: 6, color: "B8B2A7" } as const;
const RECORD_INDENT = { left: 350 };

/** Of full sizes and spaces, what a summary uses so that an ordinary one fits its page. */
const ONE_PAGE_SCALE = { size: 0.85, space: 0.4 };
const DOSSIER_SCALE = { size: 1, space: 1 };

/**
 * The looks of every kind of paragraph. Sizes are in half points, spacing and indents in
 * twentieths of a point.
 */
export function docxStyles(onePage: boolean): NonNullable<IPropertiesOptions["styles"]> {
  const scale = onePage ? ONE_PAGE_SCALE : DOSSIER_SCALE;
  const size = (halfPoints: number) => Math.round(halfPoints * scale.size);
  const spacing = (before: number, after: number) => ({
    before: Math.round(before * scale.space),
    after: Math.round(after * scale.space),
    line: 276,
    lineRule: LineRuleType.AUTO,
  });
  const small = { size: size(17), color: FADED };
  return {
    default: {
      document: {
        run: { font: BODY_FONT, size: size(20), color: INK, language: { value: "en-GB" } },
        paragraph: { spacing: spacing(0, 120) },
      },
      title: {
        run: { font: BODY_FONT, size: size(52), bold: true, color: INK },
        paragraph: { spacing: spacing(240, 60) },
      },
      heading1: {
        run: { font: BODY_FONT, size: size(26), bold: true, color: INK },
        paragraph: { spacing: spacing(480, 200), border: { top: HAIRLINE }, keepNext: true },
      },
      footnoteText: { run: small, paragraph: { spacing: spacing(0, 0) } },
    },
    paragraphStyles: [
      {
        id: "Eyebrow",
        name: "Eyebrow",
        run: { size: size(15), color: FADED, allCaps: true, characterSpacing: 18 },
      },
      {
        id: "LetterheadName",
        name: "Letterhead name",
        run: { bold: true, size: size(22) },
        paragraph: { spacing: spacing(0, 0) },
      },
      {
        id: "Letterhead",
        name: "Letterhead",
        run: small,
        paragraph: { spacing: spacing(0, 0) },
      },
      { id: "Warning", name: "Warning", run: { bold: true, color: RIBBON } },
      { id: "NativeName", name: "Native name", run: { size: size(32), color: FADED } },
      { id: "CaseSubtitle", name: "Case subtitle", run: { italics: true, size: size(22) } },
      {
        id: "DaysHeld",
        name: "Days held",
        run: { size: size(88) },
        paragraph: { spacing: { ...spacing(120, 0), line: 240 }, keepNext: true },
      },
      { id: "Notice", name: "Notice", run: { ...small, italics: true } },
      {
        id: "RecordDate",
        name: "Record date",
        run: small,
        paragraph: { spacing: spacing(280, 40), keepNext: true },
      },
      {
        id: "Quotation",
        name: "Quotation",
        run: { size: size(22) },
        paragraph: { indent: RECORD_INDENT, spacing: spacing(0, 80), keepNext: true },
      },
      {
        id: "Attribution",
        name: "Attribution",
        run: { size: size(18) },
        paragraph: { indent: RECORD_INDENT, spacing: spacing(0, 20) },
      },
      {
        id: "Context",
        name: "Context",
        run: small,
        paragraph: { indent: RECORD_INDENT, spacing: spacing(0, 20) },
      },
      {
        id: "RecordDetail",
        name: "Record detail",
        run: { size: size(18) },
        paragraph: { indent: RECORD_INDENT, spacing: spacing(0, 40) },
      },
    ],
  };
}
