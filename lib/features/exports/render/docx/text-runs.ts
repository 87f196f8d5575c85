import { type IRunOptions, TextRun } from "docx";

import { scriptRuns } from "@/lib/features/exports/render/docx/script-runs";
import type { Line, Span } from "@/lib/features/exports/types";

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
/** Word processors know the left-to-right mark better than the isolates it stands in for. */
const ISOLATE_START = /\u2068/g;
const ISOLATE_END = /\u2069/g;
const LEFT_TO_RIGHT_MARK = "\u200e";

function languageOf(span: Span, rightToLeft: boolean): Pick<IRunOptions, "language"> {
  if (span.language === null || !LANGUAGE_TAG.test(span.language)) return {};
  const tag = span.language;
  return { language: rightToLeft ? { bidirectional: tag } : { value: tag } };
}

function lineRuns(span: Span, text: string, look: IRunOptions): TextRun[] {
  return scriptRuns(text).map(
    ({ text: part, rightToLeft }) =>
      new TextRun({ ...look, ...languageOf(span, rightToLeft), rightToLeft, text: part }),
  );
}

function spanRuns(span: Span, look: IRunOptions): TextRun[] {
  const text = span.text.replace(ISOLATE_START, "").replace(ISOLATE_END, LEFT_TO_RIGHT_MARK);
  return text
    .split("\n")
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...lineRuns(span, line, look),
    ]);
}

/** The runs of a line, each of one direction and one language. */
export function textRuns(line: Line, look: IRunOptions = {}): TextRun[] {
  return line.flatMap((span) => spanRuns(span, look));
}
