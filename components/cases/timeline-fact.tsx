import { TimelineEntryFrame } from "@/components/cases/timeline-entry-frame";
import { NativeName } from "@/components/ui/native-name";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import {
  CASE_STATUS_LABELS,
  DETERMINATION_LABELS,
  HEALTH_TOPIC_LABELS,
  LEGAL_STEP_LABELS,
  LEGAL_STEP_STATE_LABELS,
} from "@/lib/features/cases/labels";
import type { TimelineEntry } from "@/lib/features/cases/types";

type FactEntry = Exclude<TimelineEntry, { kind: "statement" | "contact" }>;

type FactWords = {
  label: string;
  title: string;
  where?: string | null | undefined;
  details?: string | null;
};

function factWords(entry: FactEntry): FactWords {
  switch (entry.kind) {
    case "detention":
      return { label: "Beginning", title: "Detained" };
    case "legalStep": {
      const { kind, court, details, endsOn } = entry.legalStep;
      const served = isKnownDate(endsOn) ? `To be served by: ${formatPartialDate(endsOn)}` : null;
      return {
        label: "Legal step",
        title: LEGAL_STEP_LABELS[kind],
        where: court?.name,
        details: [details, served].filter(Boolean).join("\n"),
      };
    }
    case "legalStepStatus": {
      const { step, state, alleged, note } = entry.legalStepStatus;
      return {
        label: alleged ? "Legal step, alleged" : "Legal step",
        title: `${LEGAL_STEP_LABELS[step]}: ${LEGAL_STEP_STATE_LABELS[state].toLowerCase()}`,
        details: note,
      };
    }
    case "healthNote": {
      const { topic, alleged, text, reportedBy } = entry.healthNote;
      return {
        label: alleged ? "Health and conditions, alleged" : "Health and conditions",
        title: HEALTH_TOPIC_LABELS[topic],
        details: reportedBy ? `${text}\nReported by: ${reportedBy}` : text,
      };
    }
    case "custody": {
      const { facility, place, conditions } = entry.custody;
      return {
        label: "Custody",
        title: "Held in",
        where: [facility?.name, place].filter(Boolean).join(", "),
        details: conditions,
      };
    }
    case "status": {
      const { status, alleged, note } = entry.status;
      return {
        label: alleged ? "Status, alleged" : "Status",
        title: CASE_STATUS_LABELS[status],
        details: note,
      };
    }
    case "determination": {
      const { status, authority, note } = entry.determination;
      return {
        label: "Determination",
        title: DETERMINATION_LABELS[status],
        where: authority,
        details: note,
      };
    }
    case "closure": {
      const { outcome, note, reopenedAt } = entry.closure;
      const label = reopenedAt ? "End of the case, later taken back" : "End of the case";
      return { label, title: CASE_STATUS_LABELS[outcome], details: note };
    }
  }
}

/** Something that happened to the person or was decided about them. */
export function TimelineFact({ entry, marked }: { entry: FactEntry; marked: boolean }) {
  const { label, title, where, details } = factWords(entry);
  return (
    <TimelineEntryFrame entry={entry} label={label} marked={marked}>
      <p>
        <span className="font-semibold">{title}</span>
        {where ? (
          <>
            {entry.kind === "custody" ? " " : ", "}
            <NativeName>{where}</NativeName>
          </>
        ) : null}
      </p>
      {details ? (
        <p dir="auto" className="max-w-measure whitespace-pre-line text-ink-soft">
          {details}
        </p>
      ) : null}
    </TimelineEntryFrame>
  );
}
