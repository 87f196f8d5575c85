import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { INVOLVEMENT_ROLE_LABELS } from "@/lib/features/cases/labels";
import type { PersonView } from "@/lib/features/people/types";

/** The cases about a person, and those of others in which the person has a part. */
export function PersonCases({ person }: { person: PersonView }) {
  return (
    <ul className="border-b border-hairline">
      {person.cases.map(({ id, reference }) => (
        <li key={id} className="border-t border-hairline py-2">
          <TextLink href={`/cases/${id}`}>{reference}</TextLink>, this person’s own case
        </li>
      ))}
      {person.involvements.map(({ id, role, note, caseRecord }) => (
        <li key={id} className="border-t border-hairline py-2">
          <TextLink href={`/cases/${caseRecord.id}`}>
            <NativeName>{caseRecord.personName}</NativeName> ({caseRecord.reference})
          </TextLink>
          , as {INVOLVEMENT_ROLE_LABELS[role].toLowerCase()}
          {note ? (
            <span dir="auto" className="block text-sm whitespace-pre-line text-ink-soft">
              {note}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
