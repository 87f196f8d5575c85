import { describe, expect, it } from "vitest";

import { isPage, readPage } from "@/lib/features/reviews/read/read-page";

const SENTENCE =
  "The envoy said many things about the case, and the family was told all of them again.";

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en-GB"><head><title>The Gazette</title>${head}</head><body>${body}</body></html>`;

const article = (inner: string) =>
  page(`<nav><a href="/">Home</a></nav><article><h1>Envoy speaks</h1>${inner}</article>`);

describe("reading a page", () => {
  it("keeps paragraphs apart, and leaves out what stands around the article", () => {
    const { text } = readPage(article(`<p>${SENTENCE}</p>`.repeat(4) + "<p>One<br>two</p>"));
    expect(text).toBe(
      ["Envoy speaks", SENTENCE, SENTENCE, SENTENCE, SENTENCE, "One\ntwo"].join("\n\n"),
    );
  });

  it("takes title, author, publisher, address, day and language from the page", () => {
    const head = `<meta property="og:title" content="Envoy &amp; family"><meta property="og:site_name" content="The Testing Gazette">
      <meta name="author" content="By Ana Example"><meta property="article:published_time" content="2023-08-16T23:10:00-04:00">
      <link rel="canonical" href="https://example.org/a">`;
    expect(readPage(page(`<article><p>${SENTENCE}</p></article>`, head))).toMatchObject({
      title: "Envoy & family",
      author: "Ana Example",
      publisher: "The Testing Gazette",
      url: "https://example.org/a",
      publishedOn: "2023-08-16",
      language: "en",
    });
  });

  it("says nothing where the page says nothing, and takes no address that is none", () => {
    const head = `<link rel="canonical" href="javascript:alert(1)"><meta name="date" content="last Tuesday">`;
    expect(readPage(page(`<p>${SENTENCE}</p>`, head))).toMatchObject({
      ...{ url: null, publishedOn: null, publisher: null },
      text: SENTENCE,
    });
  });

  it("runs no script and takes over neither script nor style", () => {
    const { text, title } = readPage(
      article(
        `<script>document.title = "taken"; document.body.innerHTML = "taken"</script><style>p { color: red }</style><p onclick="x()">${SENTENCE}</p>`.repeat(
          3,
        ),
      ),
    );
    expect(`${title} ${text}`).not.toMatch(/taken|color|alert|onclick/);
    expect(text).toContain(SENTENCE);
  });

  it("reads entities, words written right to left and marks that are never closed", () => {
    const arabic = "قال المبعوث إننا لم ننسكم أبدًا، وسنواصل العمل كل يوم حتى تعودوا إلى بيوتكم.";
    const { text } = readPage(
      `<p>&ldquo;${arabic}&rdquo; &amp; more<p>${SENTENCE}<p><b>${SENTENCE}`,
    );
    expect(text).toBe(`“${arabic}” & more\n\n${SENTENCE}\n\n${SENTENCE}`);
  });

  it("refuses a page that is nested without end, and says what to do", () => {
    for (const html of ["<div>".repeat(50_000), "<b>".repeat(20_000), "<i>x".repeat(200_000)]) {
      expect(() => readPage(html)).toThrow(/copy the text, and paste it here/);
    }
  });

  it("refuses a mark with attributes without end at once", () => {
    const from = performance.now();
    const many = Array.from({ length: 400_000 }, (_, at) => `a${at}`).join(" ");
    expect(() => readPage(`<p ${many}>${SENTENCE}</p>`)).toThrow(
      /copy the text, and paste it here/,
    );
    expect(performance.now() - from).toBeLessThan(5_000);
    const described = `<p title="${"word ".repeat(2_000)}">${SENTENCE}</p>`;
    expect(readPage(`<!-- ${"word ".repeat(2_000)} -->${described}`).text).toBe(SENTENCE);
  });

  it("takes time in step with the length, on one line of megabytes too", () => {
    const time = (html: string) => {
      const from = performance.now();
      readPage(html);
      return performance.now() - from;
    };
    const line = (megabytes: number) => `<p>${"word said ".repeat(megabytes * 100_000)}</p>`;
    const flat = (count: number) => `<p>${SENTENCE}</p>`.repeat(count);
    time(flat(500));
    expect(time(line(5))).toBeLessThan(8 * time(line(2)) + 500);
    expect(time(flat(8_000))).toBeLessThan(8 * time(flat(4_000)) + 500);
  });
});

describe("telling a page from its text", () => {
  it.each([
    ["<!DOCTYPE html><p>x", true],
    ["\n <html lang=en>", true],
    ["<p>He said so.</p>", true],
    ["He said 2 < 3 and <b>nothing</b> more", false],
    ["<Laughter> QUESTION: Why?", false],
    ["", false],
  ])("%j: %s", (words, expected) => expect(isPage(words)).toBe(expected));
});
