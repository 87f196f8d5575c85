// Runs in the thread of document-worker.mjs.

/** Larger than what a page of words ever unpacks to. */
const LARGEST_BUFFER = 64 * 1024 * 1024;

let wasTooLarge = false;

/** Memory of this kind is not counted by the limits of a thread, so a stream could unpack to fill all there is. */
const Bounded = new Proxy(Uint8Array, {
  construct(target, given, made) {
    if (typeof given[0] === "number" && given[0] > LARGEST_BUFFER) {
      wasTooLarge = true;
      throw new RangeError("Too large");
    }
    return Reflect.construct(target, given, made === Bounded ? target : made);
  },
});

/** What the reader warns of where it goes on with a font that gives no letters at all. */
const FONT_GIVEN_UP = /\b(?:translateFont|preEvaluateFont) failed\b/u;

let unreadable = false;

/** The reader leaves out the words of such a font, and tells of it by a warning alone. */
function hearWarnings() {
  console.warn = (words) => {
    unreadable ||= FONT_GIVEN_UP.test(String(words).slice(0, 200));
  };
}

/** One line as it stands on the page: places and sizes in points, from the lower left corner. */
function linesOf(items) {
  const lines = [];
  let line = null;
  for (const { str, transform, width, hasEOL } of items) {
    const [size, x, y] = [Math.hypot(transform[2], transform[3]), transform[4], transform[5]];
    if (str !== "") {
      line ??= { words: "", left: x, right: x, y, size: 0 };
      line.words += str;
      line.left = Math.min(line.left, x);
      line.right = Math.max(line.right, x + width);
      if (str.trim() !== "") line.size = Math.max(line.size, size);
    }
    if (!hasEOL || !line) continue;
    lines.push(line);
    line = null;
  }
  return line ? [...lines, line] : lines;
}

async function open(bytes, Refused) {
  globalThis.Uint8Array = Bounded;
  hearWarnings();
  const { getDocumentProxy } = await import("unpdf");
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      // Warnings, for `hearWarnings`.
      verbosity: 1,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      useWasm: false,
    });
  } catch (error) {
    throw new Refused(error?.name === "PasswordException" ? "locked" : "broken");
  }
}

const textOf = (value) => (typeof value === "string" ? value : "");

async function linesOfPage(pdf, number, Refused) {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent().catch(() => null);
  page.cleanup();
  // Of a part that is too large, some readers tell and others leave it out.
  if (wasTooLarge) throw new Refused("unpacks-too-large");
  if (!content) throw new Refused("broken");
  return linesOf(content.items.filter((item) => "str" in item));
}

/**
 * The lines of a PDF page by page, and what it says of itself. Nothing in it is run, shown or fetched.
 * It is `unreadable` where a font of it gives no letters: Chinese, Japanese and Korean files may name a table
 * of letters that a reader has to bring along, and this one has none. Their words are then missing.
 */
export async function read(bytes, { mostPages, mostLetters }, Refused) {
  const pdf = await open(bytes, Refused);
  if (pdf.numPages > mostPages) throw new Refused("too-many-pages");
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await linesOfPage(pdf, number, Refused);
    // Each line counts for one more, since a file may hold millions that are next to empty.
    letters += lines.reduce((sum, { words }) => sum + words.length + 1, 0);
    if (letters > mostLetters) throw new Refused("too-long");
    pages.push(lines);
  }
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return { pages, unreadable, title: textOf(info?.Title), author: textOf(info?.Author) };
}
