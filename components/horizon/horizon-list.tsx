import { HorizonMark } from "@/components/horizon/horizon-mark";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { entryHref, entryWords, whenWords } from "@/lib/features/horizon/rules/words";
import type { HorizonEntry } from "@/lib/features/horizon/types";

type HorizonListProps = {
  entries: readonly HorizonEntry[];
  /** On the page of a case, which need not be named again. */
  withoutCase?: boolean;
  /** In a margin: the day stands above what falls on it. */
  narrow?: boolean;
};

const WIDE =
  "grid gap-x-6 gap-y-0.5 border-t border-hairline py-2 sm:grid-cols-[15rem_minmax(0,1fr)]";

/** What lies ahead: the day or band, what it is, and whose case. */
export function HorizonList({ entries, withoutCase = false, narrow = false }: HorizonListProps) {
  return (
    <ul className="border-b border-hairline">
      {entries.map((entry) => (
        <li
          key={`${entry.kind} ${entry.id} ${entry.count ?? ""}`}
          className={narrow ? "grid gap-y-0.5 border-t border-hairline py-2" : WIDE}
        >
          <p className={narrow ? "text-sm text-ink-soft tabular-nums" : "tabular-nums"}>
            {whenWords(entry)}
          </p>
          <div className="min-w-0">
            <p className="flex items-start gap-2">
              <HorizonMark kind={entry.kind} />
              <TextLink
                href={entryHref(entry)}
                subtle
                className={narrow ? "line-clamp-3 min-w-0 wrap-anywhere" : "min-w-0 wrap-anywhere"}
              >
                <NativeName>{entryWords(entry)}</NativeName>
              </TextLink>
            </p>
            <Whose entry={entry} withoutCase={withoutCase} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Whose({ entry, withoutCase }: { entry: HorizonEntry; withoutCase: boolean }) {
  const shown = withoutCase ? null : entry.case;
  if (!shown && !entry.ownerName) return null;
  return (
    <p className="ps-6 text-sm text-ink-soft">
      {shown ? (
        <>
          <NativeName>{shown.personName}</NativeName> ({shown.reference})
        </>
      ) : null}
      {shown && entry.ownerName ? " · " : null}
      {entry.ownerName ? (
        <>
          for <NativeName>{entry.ownerName}</NativeName>
        </>
      ) : null}
    </p>
  );
}
