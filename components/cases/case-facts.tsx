import type { ReactNode } from "react";

import { OtherDates } from "@/components/cases/other-dates";
import { DefinitionList } from "@/components/ui/definition-list";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import {
  CASE_STATUS_LABELS,
  CUSTODY_ACCESS_LABELS,
  DETERMINATION_LABELS,
  KNOWN_OR_NOT_LABELS,
} from "@/lib/features/cases/labels";
import type { CaseView, CustodyView } from "@/lib/features/cases/types";
import { countryName } from "@/lib/places/countries";

/** Where somebody is held, by whom, since when, and how things stand. */
export function CaseFacts({ caseRecord }: { caseRecord: CaseView }) {
  const { held, custody, status, determination, closure, lead } = caseRecord;
  return (
    <DefinitionList
      items={[
        {
          term: held.ongoing ? "Where held" : "Last held",
          value: custody && <Custody custody={custody} />,
        },
        { term: "By whom", value: <Holder caseRecord={caseRecord} /> },
        { term: "Detained", value: <Detained caseRecord={caseRecord} /> },
        ...(closure
          ? [
              {
                term: "Ended",
                value: <Dated date={closure.endedOn}>{CASE_STATUS_LABELS[closure.outcome]}</Dated>,
              },
            ]
          : []),
        ...(closure
          ? []
          : [
              {
                term: "Status",
                value: status && (
                  <Dated date={status.since} note={status.note}>
                    {CASE_STATUS_LABELS[status.status]}
                    {status.alleged ? " (alleged)" : ""}
                  </Dated>
                ),
              },
            ]),
        {
          term: "Determination",
          value: determination && (
            <Dated date={determination.madeOn} note={determination.note}>
              {DETERMINATION_LABELS[determination.status]},{" "}
              <NativeName>{determination.authority}</NativeName>
            </Dated>
          ),
        },
        { term: "Lead", value: lead && <NativeName>{lead.name}</NativeName> },
      ]}
    />
  );
}

function Dated({
  date,
  note,
  children,
}: {
  date: PartialDate;
  note?: string | null;
  children?: ReactNode;
}) {
  return (
    <>
      {children}
      {children && isKnownDate(date) ? <span className="text-ink-soft"> · </span> : null}
      {isKnownDate(date) ? (
        <span className={children ? "text-ink-soft" : ""}>{formatPartialDate(date)}</span>
      ) : null}
      {note ? (
        <span dir="auto" className="block text-sm text-ink-soft">
          {note}
        </span>
      ) : null}
    </>
  );
}

function Detained({ caseRecord: { id, detainedOn, detentionDates } }: { caseRecord: CaseView }) {
  return (
    <>
      {isKnownDate(detainedOn) ? (
        <Dated date={detainedOn} />
      ) : (
        <span className="text-ink-soft">Not recorded</span>
      )}
      <OtherDates dates={detentionDates} factsHref={`/cases/${id}/facts#dates`} />
    </>
  );
}

function Holder({
  caseRecord: { holderOrganisation, holderKind, holderCountry },
}: {
  caseRecord: CaseView;
}) {
  const kind = holderKind === "state" ? "State authorities" : "A non-state group";
  return (
    <>
      {holderOrganisation ? (
        <TextLink href={`/organisations/${holderOrganisation.id}`}>
          <NativeName>{holderOrganisation.name}</NativeName>
        </TextLink>
      ) : (
        kind
      )}
      , {countryName(holderCountry)}
    </>
  );
}

function Custody({ custody }: { custody: CustodyView }) {
  const access = Object.entries(CUSTODY_ACCESS_LABELS)
    .map(([key, label]) => ({ label, known: custody[key as keyof typeof CUSTODY_ACCESS_LABELS] }))
    .filter(({ known }) => known !== "unknown");
  return (
    <>
      {custody.facility ? (
        <>
          <TextLink href={`/organisations/${custody.facility.id}`}>
            <NativeName>{custody.facility.name}</NativeName>
          </TextLink>
          ,{" "}
        </>
      ) : null}
      <Dated date={custody.period}>
        <NativeName>{custody.place}</NativeName>
      </Dated>
      {access.length > 0 ? (
        <span className="block text-sm text-ink-soft">
          {access
            .map(({ label, known }) => `${label}: ${KNOWN_OR_NOT_LABELS[known].toLowerCase()}`)
            .join(" · ")}
        </span>
      ) : null}
    </>
  );
}
