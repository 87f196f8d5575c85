// Runs in the thread of document-worker.mjs.
import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";

/** The parts that words, their order and their marks stand in. Pictures, macros and the rest are not unpacked. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document\d?|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(?:document\d?|footnotes|endnotes)\.xml\.rels)$/;
const BODY = /^word\/document\d?\.xml$/;
/** Documents declare no types of their own; what does is made to be unfolded by its reader. */
const DECLARES = /<!\s*(?:DOCTYPE|ENTITY)/iu;

/** Deeper than tables in tables go; what is built of it takes time by the square of its depth. */
const DEEPEST = 500;

function isTooDeep(part) {
  let [level, deepest] = [0, 0];
  const parser = new Parser(
    {
      onopentagname: () => {
        level += 1;
        deepest = Math.max(deepest, level);
        if (deepest > DEEPEST) parser.pause();
      },
      onclosetag: () => (level -= 1),
    },
    { xmlMode: true },
  );
  parser.end(part.toString("utf8"));
  return deepest > DEEPEST;
}

/** Unpacks one part, counting what comes out rather than believing what the archive says of it. */
async function unpack(archive, entry, room, Refused) {
  const stream = await archive.openReadStreamPromise(entry);
  const pieces = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > room) throw new Refused("unpacks-too-large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function partsOf(bytes, { mostEntries, mostUnpacked }, Refused) {
  const archive = await fromBufferPromise(Buffer.from(bytes));
  if (archive.entryCount > mostEntries) throw new Refused("unpacks-too-large");
  const parts = new Map();
  let [entries, room, wordFolder] = [0, mostUnpacked, false];
  for await (const entry of archive.eachEntry()) {
    entries += 1;
    if (entries > mostEntries) throw new Refused("unpacks-too-large");
    wordFolder ||= entry.fileName.startsWith("word/");
    if (!WANTED.test(entry.fileName)) continue;
    if (parts.has(entry.fileName)) throw new Refused("broken");
    if (entry.isEncrypted()) throw new Refused("locked");
    if (entry.uncompressedSize > room) throw new Refused("unpacks-too-large");
    const part = await unpack(archive, entry, room, Refused);
    room -= part.length;
    if (DECLARES.test(part.toString("latin1").replaceAll("\0", ""))) throw new Refused("broken");
    if (isTooDeep(part)) throw new Refused("broken");
    parts.set(entry.fileName, part);
  }
  if (![...parts.keys()].some((name) => BODY.test(name)))
    throw new Refused(wordFolder ? "broken" : "no-word");
  return parts;
}

/** The same parts in an archive of our own, stored as they are: nothing is left in it to unpack. */
async function repacked(parts) {
  const zip = new ZipFile();
  for (const [name, part] of parts) zip.addBuffer(part, name, { compress: false });
  zip.end();
  const pieces = [];
  for await (const piece of zip.outputStream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What the document says of itself: its title and who made it. */
function factsOf(core) {
  const facts = { "dc:title": "", "dc:creator": "" };
  let at = "";
  const parser = new Parser(
    {
      onopentagname: (name) => (at = name),
      ontext: (words) => {
        if (at in facts) facts[at] += words;
      },
      onclosetag: () => (at = ""),
    },
    { xmlMode: true },
  );
  parser.end(core?.toString("utf8") ?? "");
  return { title: facts["dc:title"], author: facts["dc:creator"] };
}

/** The words of a Word document as HTML, a block for each paragraph; nothing it names is opened or fetched. */
export async function read(bytes, limits, Refused) {
  const parts = await partsOf(bytes, limits, Refused);
  const { value } = await mammoth.convertToHtml(
    { buffer: await repacked(parts) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  if (value.replace(/<[^>]*>/gu, "").length > limits.mostLetters) throw new Refused("too-long");
  return { html: value, ...factsOf(parts.get("docProps/core.xml")) };
}
