import { textOf } from "@/lib/features/exports/line";
import type {
  Block,
  Detail,
  Entry,
  Masthead,
  Quotation,
} from "@/lib/features/exports/render/document/blocks";
import { webAddress } from "@/lib/features/exports/render/document/web-address";
import { escapeMarkdown } from "@/lib/features/exports/render/markdown/escape-markdown";
import type { Citation, Fact, Figure, Line } from "@/lib/features/exports/types";

function line(spans: Line): string {
  return escapeMarkdown(textOf(spans));
}

/** Markers of the notes at the foot of the file: a note has the number of its source. */
function noteMarks(citations: readonly Citation[]): string {
  const numbers = [...new Set(citations.map((citation) => citation.sourceNumber))];
  return numbers.map((number) => `[^${number}]`).join("");
}

function lines(text: string): string {
  return escapeMarkdown(text).replace(/[ \t]*\n/g, "  \n");
}

function quote(text: string): string {
  return text.replace(/^/gm, "> ");
}

function quotation(block: Quotation): string {
  const translation = block.translation
    ? [`\n\n${lines(block.translation.text)} (translation)`]
    : [];
  const said = [lines(block.text.text), ...translation].join("");
  const context = block.context.length === 0 ? "" : `  \n${line(block.context)}`;
  const attribution = `— ${line(block.attribution)}, ${escapeMarkdown(block.when)}${noteMarks(block.notes)}`;
  return `${quote(`${said}\n\n${attribution}${context}`)}\n`;
}

function detailItem({ label, line: spans, url }: Detail): string {
  const target = webAddress(url);
  const text = target === null ? line(spans) : `<${target}>`;
  return `  - ${label === null ? "" : `${label}: `}${text}`;
}

function entry(block: Entry): string {
  const mark = block.mark === null ? "" : `${escapeMarkdown(block.mark)} – `;
  const title = `- **${mark}${line(block.title) || "–"}**${noteMarks(block.notes)}`;
  return [title, ...block.details.map(detailItem)].join("\n");
}

/** One block as Markdown, with the blank line that ends it. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${escapeMarkdown(block.text)}\n\n`;
    case "paragraph":
      return `${lines(block.text.text)}\n\n`;
    case "notice":
      return `*${escapeMarkdown(block.text)}*\n\n`;
    case "quotation":
      return `${quotation(block)}\n`;
    case "entry":
      return `${entry(block)}\n\n`;
  }
}

function factItem({ label, line: spans }: Fact): string {
  return `- ${label}: ${line(spans)}`;
}

function figureItem({ label, value, detail }: Figure): string {
  return `- ${label}: ${value}${detail === null ? "" : ` (${escapeMarkdown(detail)})`}`;
}

/** The title, days held, figures and facts, above the first block. */
export function mastheadMarkdown(masthead: Masthead): string {
  const parts = [
    `# ${line([masthead.title])}`,
    masthead.nativeName && line([masthead.nativeName]),
    `${masthead.kindLabel} ${escapeMarkdown(masthead.reference)}`,
    masthead.confidentiality && `**${masthead.confidentiality}**`,
    line(masthead.subtitle) || null,
    `**${escapeMarkdown(masthead.held.line)}**`,
    [...masthead.figures.map(figureItem), ...masthead.facts.map(factItem)].join("\n"),
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n\n`;
}
