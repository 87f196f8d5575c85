import { ContactWhen } from "@/components/contacts/contact-when";
import { ParticipantList } from "@/components/contacts/participant-list";
import { DefinitionList } from "@/components/ui/definition-list";
import { NameLinkList } from "@/components/ui/name-links";
import { NativeName } from "@/components/ui/native-name";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import {
  CONFIDENTIALITY_LABELS,
  CONTACT_MADE_LABELS,
  CONTACT_MEDIUM_LABELS,
  CONTACT_OUTCOME_LABELS,
} from "@/lib/features/contacts/labels";
import { durationWords } from "@/lib/features/contacts/rules";
import type { ContactView } from "@/lib/features/contacts/types";

/** Everything known about a contact besides its sources and follow-ups. */
export function ContactFacts({ contact }: { contact: ContactView }) {
  const { happenedOn, durationMinutes, participants, cases, outcome } = contact;
  return (
    <DefinitionList
      items={[
        { term: "How", value: CONTACT_MEDIUM_LABELS[contact.medium] },
        { term: "Was contact made?", value: CONTACT_MADE_LABELS[contact.made] },
        { term: "When", value: <ContactWhen contact={contact} /> },
        ...(happenedOn.edtf && happenedOn.asStated
          ? [{ term: "As the source puts it", value: <q>{happenedOn.asStated}</q> }]
          : []),
        {
          term: "Who took part",
          value: participants.length > 0 && <ParticipantList participants={participants} />,
        },
        {
          term: "On behalf of",
          value: contact.onBehalfOf && <NativeName>{contact.onBehalfOf}</NativeName>,
        },
        { term: "Duration", value: durationMinutes && durationWords(durationMinutes) },
        { term: "Place", value: contact.place && <NativeName>{contact.place}</NativeName> },
        { term: "Topics", value: words(contact.topics) },
        { term: "Asked", value: words(contact.asked) },
        { term: "Answered", value: words(contact.answered) },
        { term: "Outcome", value: outcome && CONTACT_OUTCOME_LABELS[outcome] },
        { term: "Next step", value: words(contact.nextStep) },
        { term: "Confidentiality", value: CONFIDENTIALITY_LABELS[contact.confidentiality] },
        {
          term: "Cases concerned",
          value: cases.length > 0 && <NameLinkList names={cases.map(caseLink)} />,
        },
      ]}
    />
  );
}

function words(text: string | null) {
  return (
    text && (
      <p dir="auto" className="max-w-measure whitespace-pre-line">
        {text}
      </p>
    )
  );
}
