import { EmptyState } from "@/components/ui/empty-state";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";

/** Searching is held up for a while: reading everything by searching takes long. */
export function SearchedTooOften() {
  return (
    <EmptyState title="You have searched very often within a minute.">
      <p>Wait a minute, then press Search again. Your words are still in the box.</p>
    </EmptyState>
  );
}

/** What to do when nothing matches: names that are close, or other words. */
export function NothingFound({ suggestions }: { suggestions: string[] }) {
  return (
    <EmptyState title="Nothing was found.">
      {suggestions.length > 0 ? (
        <>
          <p>Names on file that are close to what you typed:</p>
          <ul className="mt-1 list-disc ps-5">
            {suggestions.map((name) => (
              <li key={name}>
                <TextLink href={`/search?${new URLSearchParams({ q: name }).toString()}`}>
                  <NativeName>{name}</NativeName>
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          Try fewer words, another spelling, or part of a name. Records in the trash are not
          searched.
        </p>
      )}
    </EmptyState>
  );
}

/** What stands on the search page before anything was asked. */
export function NothingAsked() {
  return (
    <EmptyState title="Enter a word, a name or a case’s reference.">
      The search looks through cases, people, statements, contacts, sources and organisations, and
      finds names that are spelt a little differently.
    </EmptyState>
  );
}
