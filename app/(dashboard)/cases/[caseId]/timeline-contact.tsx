import { TimelineEntryFrame } from "@/components/cases/timeline-entry-frame";
import { ContactMadeBadge } from "@/components/contacts/contact-made-badge";
import { ParticipantList } from "@/components/contacts/participant-list";
import { TextLink } from "@/components/ui/text-link";
import type { TimelineEntry } from "@/lib/features/cases/types";
import { CONTACT_OUTCOME_LABELS } from "@/lib/features/contacts/labels";
import { contactTitle } from "@/lib/features/contacts/rules";

type TimelineContactProps = { entry: Extract<TimelineEntry, { kind: "contact" }>; marked: boolean };

/** A contact or an attempt at one: what it was, with whom, what about and what came of it. */
export function TimelineContact({ entry, marked }: TimelineContactProps) {
  const { contact } = entry;
  const about = [contact.place, contact.outcome && CONTACT_OUTCOME_LABELS[contact.outcome]]
    .filter(Boolean)
    .join(" · ");
  return (
    <TimelineEntryFrame
      entry={entry}
      marked={marked}
      label={<TextLink href={`/contacts/${contact.id}`}>Contact</TextLink>}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{contactTitle(contact)}</span>
        <ContactMadeBadge made={contact.made} />
      </p>
      {contact.participants.length > 0 ? (
        <ParticipantList participants={contact.participants} />
      ) : null}
      {contact.topics ? (
        <p dir="auto" className="max-w-measure">
          {contact.topics}
        </p>
      ) : null}
      {about ? (
        <p dir="auto" className="text-sm text-ink-soft">
          {about}
        </p>
      ) : null}
    </TimelineEntryFrame>
  );
}
