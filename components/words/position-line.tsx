import { Badge } from "@/components/ui/badge";
import { NativeName } from "@/components/ui/native-name";
import { HOLDER_POSITION_LABELS } from "@/lib/features/statements/labels";
import { changeFindings, type ChangeFinding } from "@/lib/features/words/rules/position";
import type { SpokenRow } from "@/lib/features/words/types";

/** The position of the holding side in a statement, and how it changed; nothing where there is none. */
export function PositionLine({ row, own }: { row: SpokenRow; own: boolean }) {
  const { holderPosition: position, changes, cases } = row;
  if (!position) return null;
  return (
    <div className="mt-2 text-sm">
      <p>
        <span className="text-ink-soft">Position of the holding side: </span>
        {HOLDER_POSITION_LABELS[position]}
        {own ? null : <span className="text-ink-soft"> (of whose words these are)</span>}
      </p>
      {own
        ? changes.map((change) => (
            <Findings
              key={change.caseId}
              findings={changeFindings(position, change)}
              about={
                cases.length > 1
                  ? (cases.find(({ id }) => id === change.caseId)?.personName ?? null)
                  : null
              }
            />
          ))
        : null}
    </div>
  );
}

function Findings({ findings, about }: { findings: ChangeFinding[]; about: string | null }) {
  return findings.map((finding) => (
    <p key={finding.kind} className="mt-0.5">
      {finding.kind === "changed" ? (
        <Badge tone="warning">Position changed</Badge>
      ) : (
        <Badge>Order not known</Badge>
      )}{" "}
      <FindingWords finding={finding} />
      {about ? (
        <span className="text-ink-soft">
          {" "}
          (on <NativeName>{about}</NativeName>)
        </span>
      ) : null}
    </p>
  ));
}

function FindingWords({ finding }: { finding: ChangeFinding }) {
  if (finding.kind === "changed") return <>was: {HOLDER_POSITION_LABELS[finding.was]}</>;
  if (finding.kind === "mixed") {
    const positions = finding.was.map((position) => HOLDER_POSITION_LABELS[position]).join("; ");
    return <>of the statements before it, which differ: {positions}</>;
  }
  const { count } = finding;
  return (
    <>
      against {count.toLocaleString("en-GB")} {count === 1 ? "statement" : "statements"} with
      another position: the dates do not prove which came first
    </>
  );
}
