import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { CONTACT_PART_LABELS } from "@/lib/features/contacts/labels";
import { participantName, participantOffice } from "@/lib/features/contacts/rules";
import type { ParticipantView } from "@/lib/features/contacts/types";

/** Who took part, one a line: name, office held that day, and their part unless they just took part. */
export function ParticipantList({ participants }: { participants: ParticipantView[] }) {
  if (participants.length === 0) return null;
  return (
    <ul>
      {participants.map((participant) => (
        <li key={participant.id}>
          <TextLink href={pathOf(participant)} subtle>
            <NativeName>{participantName(participant)}</NativeName>
          </TextLink>
          <Office participant={participant} />
          {participant.part === "took_part" ? null : (
            <span className="text-ink-soft">
              {" "}
              ({CONTACT_PART_LABELS[participant.part].toLowerCase()})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function pathOf({ person, organisation }: ParticipantView): string {
  return person ? `/people/${person.id}` : `/organisations/${organisation?.id ?? ""}`;
}

function Office({ participant }: { participant: ParticipantView }) {
  const office = participantOffice(participant);
  if (!office) return null;
  return (
    <span className="text-ink-soft">
      , <NativeName>{office}</NativeName>
    </span>
  );
}
