import { Readability } from "@mozilla/readability";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";

import { sizeOf, textBelow } from "@/lib/features/reviews/read/page-text";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";

/** What a page says of itself; null where it does not. Dates are days, YYYY-MM-DD. */
export type ReadPage = {
  text: string;
  title: string | null;
  author: string | null;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  language: string | null;
};

const MOST_ELEMENTS = 20_000;
const DEEPEST = 250;
/** Marks that open and never end make a tree too deep to build; each of the rest is some bytes. */
const MOST_TAGS = 60_000;
/** Each is compared with those before it. */
const MOST_ATTRIBUTES = 500;
/** Less is a list of links or a notice rather than an article. */
const FEWEST_LETTERS = 140;

const line = (words: string | null | undefined) =>
  (words ?? "").replace(/\s+/gu, " ").trim().slice(0, 500).toWellFormed() || null;

const metaOf = (document: Document, ...names: string[]) => {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    );
    const content = line(found?.getAttribute("content"));
    if (content) return content;
  }
  return null;
};

/** The day as the page writes it: what the day is elsewhere at that instant is not asked. */
const dayOf = (words: string | null | undefined) =>
  /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/u.exec(words ?? "")?.[1] ?? null;

const addressOf = (words: string | null | undefined) =>
  /^https?:\/\/\S{1,1900}$/iu.test(words ?? "") ? (words ?? null) : null;

const languageOf = (words: string | null | undefined) =>
  /^([a-z]{2})(?:$|[-_])/iu.exec(words?.trim() ?? "")?.[1]?.toLowerCase() ?? null;

/** Whether words that were pasted are the source of a page rather than its text. */
export const isPage = (words: string): boolean =>
  /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/iu.test(words.slice(0, 2_000)) ||
  (/^\s*<(?:article|main|section|div|p|h1)[\s>]/iu.test(words.slice(0, 2_000)) &&
    /<\/(?:article|main|section|div|p|h1)>/iu.test(words));

/**
 * Whether the marks of a page can be made a tree in a time that its length tells: told by the reader that the
 * tree is built with, which stops at the first mark that has too many attributes.
 */
function isBuildable(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags += 1;
  if (tags > MOST_TAGS) return false;
  let [attributes, isWithin] = [0, true];
  const parser = new Parser({
    onopentagname: () => (attributes = 0),
    onattribute: () => {
      attributes += 1;
      if (attributes <= MOST_ATTRIBUTES) return;
      isWithin = false;
      parser.reset();
      parser.pause();
    },
  });
  parser.end(html);
  return isWithin;
}

function build(html: string): Document {
  if (isBuildable(html)) {
    const { document } = parseHTML(
      /<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`,
    );
    const { elements, depth } = sizeOf(document);
    if (elements <= MOST_ELEMENTS && depth <= DEEPEST) return document;
  }
  throw new TextRefusedError(
    "This page is built of too many parts, or they are nested too deeply, to be read. Open it in a browser, copy the text, and paste it here.",
  );
}

/**
 * All words of a document that was made HTML, a line for each paragraph; nothing counts as standing around it.
 * @throws TextRefusedError when it is too large or nested too deeply
 */
export function wordsOfPage(html: string): string {
  const document = build(html.replaceAll("\u0000", ""));
  return textBelow(document.body ?? document);
}

/**
 * Reads the source of a page: its words without what stands around the article, a line for each paragraph,
 * and what it says of itself. Nothing in it is run, and nothing it names is fetched.
 * @throws TextRefusedError when it is too large or nested too deeply
 */
export function readPage(html: string): ReadPage {
  const document = build(html.replaceAll("\u0000", ""));
  const own = {
    published: metaOf(
      document,
      "article:published_time",
      "datePublished",
      "date",
      "dc.date",
      "parsely-pub-date",
    ),
    time: document
      .querySelector("article time[datetime], time[datetime]")
      ?.getAttribute("datetime"),
    url:
      document.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
      metaOf(document, "og:url"),
    language: document.documentElement?.getAttribute("lang") ?? metaOf(document, "og:locale"),
    title: metaOf(document, "og:title") ?? line(document.querySelector("h1")?.textContent),
    author: metaOf(document, "author", "article:author"),
    publisher: metaOf(document, "og:site_name"),
  };
  const whole = textBelow(document.body ?? document);
  const article = new Readability<Node>(document, {
    serializer: (node) => node,
    maxElemsToParse: MOST_ELEMENTS,
    charThreshold: FEWEST_LETTERS,
  }).parse();
  const main = article?.content ? textBelow(article.content) : "";
  return {
    text: main.length >= Math.min(FEWEST_LETTERS, whole.length) ? main : whole,
    title: own.title ?? line(article?.title),
    author: (line(article?.byline) ?? own.author)?.replace(/^by\s+/iu, "") ?? null,
    publisher: own.publisher ?? line(article?.siteName),
    url: addressOf(own.url),
    publishedOn: dayOf(own.published) ?? dayOf(article?.publishedTime) ?? dayOf(own.time),
    language: languageOf(own.language) ?? languageOf(article?.lang),
  };
}
