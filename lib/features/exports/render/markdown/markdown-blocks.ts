import { textOf } from "@/lib/features/exports/line";
import type {
  Block,
  Detail,
  Entry,
  Masthead,
  Quotation,
} from "@/lib/features/exports/render/document/blocks";
import type { Note } from "@/lib/features/exports/render/document/note-line";
import { webAddress } from "@/lib/features/exports/render/document/web-address";
import { escapeMarkdown } from "@/lib/features/exports/render/markdown/escape-markdown";
import type { Citation, Fact, Figure, Line } from "@/lib/features/exports/types";

function line(spans: Line): string {
  return escapeMarkdown(textOf(spans));
}

/** Gives each note a number of its own and keeps what it says until its block is printed. */
export class MarkdownNotes {
  #last = 0;
  #pending: string[] = [];

  constructor(private readonly noteOf: (citation: Citation) => Note) {}

  marks(citations: readonly Citation[]): string {
    return citations.map((citation) => this.#mark(citation)).join("");
  }

  #mark(citation: Citation): string {
    this.#last += 1;
    const { line: spans, url } = this.noteOf(citation);
    const address = webAddress(url);
    const words = `${line(spans)}${address === null ? "" : ` <${address}>`}`;
    this.#pending.push(`[^${this.#last}]: ${words}\n`);
    return `[^${this.#last}]`;
  }

  /** The notes that were marked since the last call, each on a line of its own. */
  takeDefinitions(): string {
    const definitions = this.#pending.join("");
    this.#pending = [];
    return definitions === "" ? "" : `${definitions}\n`;
  }
}

function lines(text: string): string {
  return escapeMarkdown(text).replace(/[ \t]*\n/g, "  \n");
}

function quote(text: string): string {
  return text.replace(/^/gm, "> ");
}

function quotation(block: Quotation, notes: MarkdownNotes): string {
  const translation = block.translation
    ? [`\n\n${lines(block.translation.text)} (translation)`]
    : [];
  const said = [lines(block.text.text), ...translation].join("");
  const context = block.context.length === 0 ? "" : `  \n${line(block.context)}`;
  const attribution = `— ${line(block.attribution)}, ${escapeMarkdown(block.when)}${notes.marks(block.notes)}`;
  return `${quote(`${said}\n\n${attribution}${context}`)}\n`;
}

function detailItem({ label, line: spans, url }: Detail): string {
  const target = webAddress(url);
  const text = target === null ? line(spans) : `<${target}>`;
  return `  - ${label === null ? "" : `${label}: `}${text}`;
}

function entry(block: Entry, notes: MarkdownNotes): string {
  const mark = block.mark === null ? "" : `${escapeMarkdown(block.mark)} – `;
  const title = `- **${mark}${line(block.title) || "–"}**${notes.marks(block.notes)}`;
  return [title, ...block.details.map(detailItem)].join("\n");
}

/** One block as Markdown, with the blank line that ends it. */
export function blockMarkdown(block: Block, notes: MarkdownNotes): string {
  switch (block.kind) {
    case "heading":
      return `## ${escapeMarkdown(block.text)}\n\n`;
    case "paragraph":
      return `${lines(block.text.text)}\n\n`;
    case "notice":
      return `*${escapeMarkdown(block.text)}*\n\n`;
    case "quotation":
      return `${quotation(block, notes)}\n${notes.takeDefinitions()}`;
    case "entry":
      return `${entry(block, notes)}\n\n${notes.takeDefinitions()}`;
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
  const { letterhead, held } = masthead;
  const items = [...masthead.figures.map(figureItem), ...masthead.facts.map(factItem)];
  const parts = [
    letterhead?.name ? `**${line([letterhead.name])}**` : null,
    letterhead && letterhead.lines.length > 0
      ? letterhead.lines.map((each) => line([each])).join("  \n")
      : null,
    `# ${line([masthead.title])}`,
    masthead.nativeName && line([masthead.nativeName]),
    `${masthead.kindLabel} ${escapeMarkdown(masthead.reference)}`,
    ...masthead.warnings.map((warning) => `**${escapeMarkdown(warning)}**`),
    line(masthead.subtitle) || null,
    held && `**${escapeMarkdown(held.line)}**`,
    items.length > 0 ? items.join("\n") : null,
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n\n`;
}
