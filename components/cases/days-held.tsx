import { Stat } from "@/components/ui/stat";
import { heldDetail, heldWords, sinceWords } from "@/lib/features/cases/rules";
import type { CaseView } from "@/lib/features/cases/types";
import { formatPartialDate } from "@/lib/dates/format";

/** The largest number of a case: the days somebody has been held; in gold while they still are. */
export function DaysHeld({
  caseRecord,
}: {
  caseRecord: Pick<CaseView, "held" | "detainedOn" | "closure">;
}) {
  const { held, detainedOn, closure } = caseRecord;
  const { qualifier, figure, label } = heldWords(held);
  const since = sinceWords(detainedOn);
  const end = closure ? `until ${formatPartialDate(closure.endedOn)}` : null;
  const span = [since, end].filter(Boolean).join(" ");
  return (
    <Stat
      size="figure"
      tone={held.ongoing ? "held" : "plain"}
      qualifier={qualifier}
      value={figure}
      label={label}
      note={[span, heldDetail(held)].filter(Boolean).join(" · ")}
    />
  );
}
