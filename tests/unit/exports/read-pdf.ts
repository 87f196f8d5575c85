import { getDocumentProxy } from "unpdf";

type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

type ReadPdf = {
  pages: string[];
  text: string;
  bookmarks: string[];
  title: string;
  tagged: boolean;
};

async function pageText(pdf: OpenPdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
}

/** White space and the zero-width breaks of long words told apart by no comparison. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b\u2068\u2069]+/g, "");
}

/** What a reader of the PDF gets: its text page by page, bookmarks, title, whether it is tagged. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageText(pdf, number));
  const outline = await pdf.getOutline();
  const { info } = await pdf.getMetadata();
  const mark = await pdf.getMarkInfo();
  await pdf.destroy();
  return {
    pages,
    text: pages.join(" "),
    bookmarks: (outline ?? []).map((entry) => entry.title),
    title: "Title" in info ? String(info.Title) : "",
    tagged: mark?.Marked === true,
  };
}

/** Where the last piece of text with these words starts, in points from the left of its page. */
export async function leftEdgeOf(bytes: Buffer, words: string): Promise<number> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  let left = Number.NaN;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) {
      if ("str" in item && item.str.includes(words)) left = Number(item.transform[4]);
    }
  }
  await pdf.destroy();
  return left;
}
