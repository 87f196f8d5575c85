import { CiteLinks } from "@/components/sources/reader/cite-links";
import { PassageWords } from "@/components/sources/reader/passage-words";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { readerHref, TEXT_ANCHOR } from "@/lib/features/sources/rules/reader-address";
import type { PassageView } from "@/lib/features/sources/types/reading";

type FindPassageProps = {
  sourceId: string;
  captureId: string;
  typed: string;
  /** What was found; null when nothing was asked. */
  found: PassageView[] | null;
  may: { addStatement: boolean; addContact: boolean; cite: boolean };
};

/** Finds words in the captured text by typing them: works with any keyboard, and without scripts. */
export function FindPassage(props: FindPassageProps) {
  const { sourceId, captureId, typed, found } = props;
  return (
    <div className="grid gap-3">
      <form action={`/sources/${sourceId}#find`} id="find" role="search" aria-label="Captured text">
        <input type="hidden" name="capture" value={captureId} />
        <label htmlFor="passage-words" className="mb-1 block font-medium">
          Exact words
        </label>
        <div className="flex max-w-measure flex-wrap gap-2">
          <input
            id="passage-words"
            name="q"
            dir="auto"
            defaultValue={typed}
            autoComplete="off"
            className="control min-w-0 flex-1"
          />
          <Button type="submit">Find the passage</Button>
        </div>
      </form>
      {found ? <Found {...props} found={found} /> : null}
    </div>
  );
}

function outcomeWords(count: number): string {
  if (count === 0)
    return "These words do not stand in the captured text. Type fewer of them, or copy them from it.";
  if (count === 1) return "They stand here:";
  return `They stand in ${count} places. Choose the one you mean:`;
}

function Found({ sourceId, found, may }: FindPassageProps & { found: PassageView[] }) {
  return (
    <>
      <p role="status">{outcomeWords(found.length)}</p>
      <ol className="grid gap-4">
        {found.map((passage) => (
          <li key={passage.start} className="grid gap-2 border-s-2 border-hairline ps-4">
            <PassageWords passage={passage} />
            <div className="flex flex-wrap items-center gap-3">
              <CiteLinks sourceId={sourceId} passage={passage} may={may} />
              <TextLink
                href={readerHref(
                  sourceId,
                  { captureId: passage.captureId, start: passage.start },
                  TEXT_ANCHOR,
                )}
              >
                Read around it
              </TextLink>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
