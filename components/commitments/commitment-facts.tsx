import {
  CaseClosedBadge,
  CommitmentStateBadge,
  LatenessBadge,
} from "@/components/commitments/commitment-state-badge";
import { ageWords, dueWords } from "@/components/commitments/due-words";
import { PassedOnBy, PromiserLine, PromiserOffice } from "@/components/commitments/promiser-line";
import { DefinitionList } from "@/components/ui/definition-list";
import { NameLinkList } from "@/components/ui/name-links";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import { isPending } from "@/lib/features/commitments/rules";
import type { CommitmentView } from "@/lib/features/commitments/types";
import { officeWords } from "@/lib/features/statements/rules";

/** Everything known about a promise besides its words and its fate. */
export function CommitmentFacts({ commitment }: { commitment: CommitmentView }) {
  const { state, lateness, promiser, promisedTo, saidOn, due, cases } = commitment;
  const office = officeWords(promiser) && <PromiserOffice promiser={promiser} />;
  return (
    <DefinitionList
      items={[
        {
          term: "State",
          value: (
            <span className="flex flex-wrap gap-x-4">
              <CommitmentStateBadge state={state} />
              <CaseClosedBadge closed={commitment.caseClosed} />
              <LatenessBadge lateness={lateness} />
            </span>
          ),
        },
        { term: "Whose promise", value: <Promiser promiser={promiser} /> },
        ...(promiser.person || officeWords(promiser)
          ? [{ term: "Office held then", value: office }]
          : []),
        { term: "To whom", value: promisedTo && <NativeName>{promisedTo}</NativeName> },
        { term: "Made", value: formatPartialDate(saidOn) },
        { term: "Due", value: capital(dueWords(due)) },
        ...(due.edtf && due.asStated
          ? [{ term: "As the source puts it", value: <q dir="auto">{due.asStated}</q> }]
          : []),
        {
          term: isPending(state) && !commitment.caseClosed ? "Age" : "Stood for",
          value: capital(ageWords(commitment)),
        },
        {
          term: "Cases concerned",
          value: cases.length > 0 && <NameLinkList names={cases.map(caseLink)} />,
        },
        { term: "Statement", value: <Statement commitment={commitment} /> },
      ]}
    />
  );
}

function Promiser({ promiser }: Pick<CommitmentView, "promiser">) {
  return (
    <>
      <PromiserLine promiser={promiser} />
      {promiser.relayedBy ? (
        <span className="text-ink-soft">
          , <PassedOnBy promiser={promiser} />
        </span>
      ) : null}
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Statement({ commitment: { statement, statementId } }: { commitment: CommitmentView }) {
  return (
    <>
      <TextLink href={`/statements/${statementId}`}>
        <span
          dir="auto"
          lang={statement.language}
          className="line-clamp-2 font-serif wrap-anywhere"
        >
          {statement.text}
        </span>
      </TextLink>
      {statement.inTrash ? (
        <span className="block text-sm text-warning">
          It is in the trash, so lists and counts leave this commitment out.
        </span>
      ) : null}
    </>
  );
}
