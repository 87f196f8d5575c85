import { ConsentStateBadge } from "@/components/consents/consent-state-badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDay, formatPartialDate } from "@/lib/dates/format";
import {
  CONSENT_AUDIENCE_LABELS,
  CONSENT_CATEGORY_LABELS,
  CONSENT_FIELD_LABELS as LABELS,
} from "@/lib/features/consents/labels";
import type { ConsentView } from "@/lib/features/consents/types";

const typed = (text: string | null) =>
  text && (
    <bdi dir="auto" className="break-words">
      {text}
    </bdi>
  );

/** One consent, word for word. */
export function ConsentFacts({ consent }: { consent: ConsentView }) {
  const { givenOn, categories, audiences, until, withdrawnOn } = consent;
  const withdrawn = withdrawnOn
    ? [
        { term: LABELS.withdrawnOn, value: formatDay(withdrawnOn) },
        { term: LABELS.withdrawnReason, value: typed(consent.withdrawnReason) },
      ]
    : [];
  return (
    <DefinitionList
      items={[
        { term: "Holds", value: <ConsentStateBadge state={consent.state} /> },
        { term: LABELS.givenBy, value: typed(consent.givenBy) },
        { term: LABELS.onBehalfOf, value: typed(consent.onBehalfOf) ?? "Themselves" },
        { term: LABELS.givenOn, value: formatPartialDate(givenOn) },
        ...(givenOn.edtf && givenOn.asStated
          ? [{ term: "As it was put", value: <q>{typed(givenOn.asStated)}</q> }]
          : []),
        {
          term: LABELS.categories,
          value: categories.map((category) => CONSENT_CATEGORY_LABELS[category]).join(" · "),
        },
        {
          term: LABELS.audiences,
          value: audiences.map((audience) => CONSENT_AUDIENCE_LABELS[audience]).join(" · "),
        },
        { term: LABELS.until, value: until ? formatDay(until) : "Until it is withdrawn" },
        { term: LABELS.howGiven, value: typed(consent.howGiven) },
        { term: LABELS.whereKept, value: typed(consent.whereKept) },
        ...withdrawn,
      ]}
    />
  );
}
