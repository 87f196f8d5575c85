import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { SharedRecords } from "@/lib/features/cases/types/team";

type SharedListProps = { title: string; shared: SharedRecords[keyof SharedRecords] };

function SharedList({ title, shared: { rows, total } }: SharedListProps) {
  if (total === 0) return null;
  return (
    <div>
      <SectionHeading level={3} count={total} capped={false}>
        {title}
      </SectionHeading>
      <ul className="grid gap-1">
        {rows.map(({ id, path, label }) => (
          <li key={id} className="min-w-0 wrap-anywhere">
            <TextLink href={path}>
              <bdi>{label}</bdi>
            </TextLink>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="mt-1 text-sm text-ink-soft">
          The first {rows.length} of {total.toLocaleString("en-GB")}.
        </p>
      ) : null}
    </div>
  );
}

const SOURCES =
  "Sources are not listed here: one that something in sight cites as well stays in sight.";

/** What stays in sight of all staff while the case is restricted, to be decided on one by one. */
export function SharedLists({ people, statements, contacts }: SharedRecords) {
  if (people.total + statements.total + contacts.total === 0) {
    return (
      <p className="text-ink-soft">
        Nothing: no open case and no record outside this case names the same people. {SOURCES}
      </p>
    );
  }
  return (
    <div className="grid gap-6">
      <p className="max-w-measure">
        These concern this case and something that all staff see. They do not tell that this case
        exists, but they name people or words of it. Look at each: leave it, take this case off it,
        or restrict the other case as well. {SOURCES}
      </p>
      <SharedList title="People" shared={people} />
      <SharedList title="Statements" shared={statements} />
      <SharedList title="Contacts" shared={contacts} />
    </div>
  );
}
