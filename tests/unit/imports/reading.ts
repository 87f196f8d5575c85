import { readFileSync } from "node:fs";

import { extract } from "@/lib/features/imports/extract/extract";
import type { Span } from "@/lib/features/imports/types";

/** A test article, all of them made up. */
export const article = (name: string) =>
  readFileSync(new URL(`articles/${name}.txt`, import.meta.url), "utf8");

const cut = (text: string, span: Span | null) => span && text.slice(span.start, span.end);

/** The quotations of a text as “who: words”. */
export function said(text: string): string[] {
  return extract(text).quotations.map((one) => `${one.resolved?.name ?? "?"}: ${cut(text, one)}`);
}

/** The quotations of a text with the words of the text in place of places. */
export function quotations(text: string, publishedOn: string | null = null) {
  return extract(text, publishedOn).quotations.map((one) => ({
    words: cut(text, one),
    type: one.type,
    who: one.resolved?.name ?? null,
    speaker: cut(text, one.speaker),
    cue: cut(text, one.cue),
    office: one.office,
    relayed: one.relayed?.name ?? null,
    addressee: cut(text, one.addressee),
    venue: cut(text, one.venue),
    channel: one.channel,
    said: one.said && {
      asStated: one.said.asStated,
      edtf: one.said.edtf,
      inferred: one.said.inferred,
    },
    kinds: one.kinds.map(({ kind, words }) => `${kind}: ${cut(text, words)}`),
    joins: one.joins,
  }));
}

/** The contacts of a text as “medium: who + who, when, how many”. */
export function contacts(text: string, publishedOn: string | null = null): string[] {
  return extract(text, publishedOn).contacts.map(({ medium, participants, when, count }) => {
    const date = when
      ? `${when.asStated} (${when.edtf ?? "as stated"}${when.inferred ? ", inferred" : ""})`
      : "undated";
    return `${medium ?? "unstated"}: ${participants.map(({ name }) => name).join(" + ")}, ${date}, ${count.qualifier} ${count.number}`;
  });
}
