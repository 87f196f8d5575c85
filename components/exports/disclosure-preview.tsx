import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { ConsentAudience } from "@/lib/db/generated/enums";
import {
  CONSENT_AUDIENCE_LABELS,
  CONSENT_CATEGORY_HINTS,
  CONSENT_CATEGORY_LABELS,
} from "@/lib/features/consents/labels";
import type { ConsentView } from "@/lib/features/consents/types";
import { audienceWords } from "@/lib/features/exports/rules";
import type { Disclosure } from "@/lib/features/exports/types/disclosure";

/** Each is shown while its readers are chosen in the form around it: no scripts are needed. */
const SHOWN: Record<ConsentAudience | "internal", string> = {
  internal: "group-has-[input[value=internal]:checked]:block",
  family: "group-has-[input[value=family]:checked]:block",
  lawyer: "group-has-[input[value=lawyer]:checked]:block",
  government: "group-has-[input[value=government]:checked]:block",
  partner: "group-has-[input[value=partner]:checked]:block",
  public: "group-has-[input[value=public]:checked]:block",
};

const AUDIENCES = Object.keys(CONSENT_AUDIENCE_LABELS) as ConsentAudience[];

type DisclosurePreviewProps = { caseId: string; disclosure: Disclosure };

/** What goes to the chosen readers and what stays back, each with its reason. */
export function DisclosurePreview({ caseId, disclosure }: DisclosurePreviewProps) {
  return (
    <div aria-live="polite" className="border-s-2 border-hairline ps-4">
      <div className={`hidden ${SHOWN.internal}`}>
        <p>Everything on file goes into it. It is for your own staff and must stay inside.</p>
      </div>
      {AUDIENCES.map((audience) => (
        <div key={audience} className={`hidden ${SHOWN[audience]}`}>
          <AudiencePart caseId={caseId} audience={audience} disclosure={disclosure} />
        </div>
      ))}
    </div>
  );
}

type AudiencePartProps = DisclosurePreviewProps & { audience: ConsentAudience };

function AudiencePart({ caseId, audience, disclosure }: AudiencePartProps) {
  const consents = disclosure.consents.filter(({ audiences }) => audiences.includes(audience));
  const kinds = Object.entries(disclosure.onFile) as [keyof Disclosure["onFile"], number][];
  return (
    <>
      <h2 className="mb-1 font-medium">What goes to {audienceWords(audience)}</h2>
      <ul className="mb-3 divide-y divide-hairline">
        {kinds.map(([category, onFile]) => (
          <li key={category} className="py-2">
            <KindLine
              {...{ caseId, category, onFile }}
              openedBy={consents.filter(({ categories }) => categories.includes(category))}
              nobody={`Left out: nobody agreed that it be told to ${audienceWords(audience)}.`}
            />
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        The name, who holds the person and since when, the status, determinations, the outcome, the
        assessment by criteria, what officials said in public, and the sources of all that always
        go. Texts go as they stand: the summary, notes, quotations and what was asked or answered
        may speak of what is left out here. Internal notes and follow-ups never go outside. Read the
        file before it leaves.
      </p>
    </>
  );
}

type KindLineProps = {
  caseId: string;
  category: keyof Disclosure["onFile"];
  onFile: number;
  openedBy: ConsentView[];
  nobody: string;
};

function KindLine({ caseId, category, onFile, openedBy, nobody }: KindLineProps) {
  const isOpen = openedBy.length > 0;
  return (
    <>
      <p>
        <span className="font-medium">{CONSENT_CATEGORY_LABELS[category]}</span>{" "}
        <span className="text-ink-soft">
          {onFile === 0 ? "none on file" : `${onFile.toLocaleString("en-GB")} on file`}
        </span>
      </p>
      <p className="text-sm text-ink-soft">{CONSENT_CATEGORY_HINTS[category]}</p>
      <p className={isOpen || onFile === 0 ? "" : "font-medium text-warning"}>
        {isOpen ? <OpenedBy caseId={caseId} consents={openedBy} /> : nobody}
      </p>
    </>
  );
}

function OpenedBy({ caseId, consents }: { caseId: string; consents: ConsentView[] }) {
  return (
    <>
      {"Goes out, by consent of "}
      {consents.map(({ id, givenBy, givenOn }, index) => (
        <span key={id}>
          {index === 0 ? "" : "; "}
          <TextLink href={`/cases/${caseId}/consents/${id}`}>
            <bdi>{givenBy}</bdi>
          </TextLink>
          {`, ${formatPartialDate(givenOn)}`}
        </span>
      ))}
      .
    </>
  );
}
