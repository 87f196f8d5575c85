import type { Cast, Named } from "@/lib/features/imports/extract/names/cast";
import type { Sentence } from "@/lib/features/imports/extract/text/sentences";
import type { Span } from "@/lib/features/imports/types";

/** A paragraph that is somebody's words and ends with who that is: a post, a pull quote. */
export type Signed = Span & { paragraph: number; speaker: Span; named: Named | null; name: string };

/** “… — Ana Ruiz (@anaruiz) May 3, 2021”, links before the dash left out. */
const POST =
  /^(?<words>.{12,2000}?)(?<links>(?:\s+(?:https?:\/\/\S+|pic\.twitter\.com\S*))*)\s*[—–-]\s*(?<name>[^—–()]{2,60}?)\s*\(@\w{1,30}\)/su;

function post(text: string, range: Span, paragraph: number): Signed | null {
  const words = text.slice(range.start, Math.min(range.end, range.start + 2500));
  const { groups } = words.includes("(@") ? (POST.exec(words) ?? {}) : {};
  const { words: said, name } = groups ?? {};
  if (!said || !name) return null;
  const start = range.start + words.indexOf(`${name}`, said.length);
  const speaker = { start, end: start + name.length };
  return {
    start: range.start,
    end: range.start + said.trimEnd().length,
    paragraph,
    speaker,
    named: null,
    name,
  };
}

/** “They have waited long enough. Ana Ruiz”: a paragraph that ends with a known name as a sentence of its own. */
function pullQuote(sentences: readonly Sentence[], cast: Cast): Signed | null {
  const [last, before, first] = [sentences.at(-1), sentences.at(-2), sentences[0]];
  if (!last || !before || !first || last.units.length > 5) return null;
  const mention = cast.mentionAt(last.start);
  const alone = mention !== null && mention.end === last.end && mention.named.parts.length > 1;
  if (!alone || mention.named.mentions.length < 2 || mention.named.kind !== "person") return null;
  const stop = before.units.at(-1)?.text === ".";
  const end = (stop ? before.units.at(-2)?.end : before.end) ?? before.end;
  return {
    start: first.start,
    end,
    paragraph: last.paragraph,
    speaker: { start: last.start, end: last.end },
    named: mention.named,
    name: mention.named.name,
  };
}

/** The signed paragraphs of a text. `byParagraph`: the sentences of each. */
export function signedParagraphs(
  text: string,
  paragraphs: readonly Span[],
  byParagraph: readonly (readonly Sentence[])[],
  cast: Cast,
): Signed[] {
  return paragraphs.flatMap((range, at) => {
    const found = post(text, range, at) ?? pullQuote(byParagraph[at] ?? [], cast);
    if (!found) return [];
    const parts = found.name.split(/\s+/);
    return [
      { ...found, named: found.named ?? (parts.length > 1 ? cast.find(parts, found.start) : null) },
    ];
  });
}
