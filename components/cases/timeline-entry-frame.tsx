import type { ReactNode } from "react";
import Link from "next/link";
import {
  Gavel,
  HeartPulse,
  Mail,
  MapPin,
  MessageSquareText,
  Phone,
  Scale,
  Users,
  Video,
  type LucideIcon,
} from "lucide-react";

import type { ContactMedium } from "@/lib/db/generated/enums";
import { formatPartialDate } from "@/lib/dates/format";
import type { TimelineEntry } from "@/lib/features/cases/types";

const MEDIUM_ICONS: Record<ContactMedium, LucideIcon> = {
  phone_call: Phone,
  video_call: Video,
  meeting: Users,
  consular_visit: Users,
  family_visit: Users,
  lawyer_visit: Users,
  letter: Mail,
  email: Mail,
  message: MessageSquareText,
  readout: MessageSquareText,
};

const FACT_ICONS: Partial<Record<TimelineEntry["kind"], LucideIcon>> = {
  legalStep: Gavel,
  legalStepStatus: Gavel,
  healthNote: HeartPulse,
  determination: Scale,
  custody: MapPin,
};

const PLACE = "absolute top-1 -start-5 -translate-x-1/2 sm:-start-7 rtl:translate-x-1/2";

/** What stands on the line beside an entry: a dot for words, an icon for a deed, a bar for an end or a beginning. */
function Mark({ entry }: { entry: TimelineEntry }) {
  const icon =
    entry.kind === "contact" ? MEDIUM_ICONS[entry.contact.medium] : FACT_ICONS[entry.kind];
  if (icon) return <IconMark icon={icon} />;
  if (entry.kind === "detention" || entry.kind === "closure") {
    return <span aria-hidden className={`${PLACE} mt-1.5 h-0.5 w-5 bg-ink`} />;
  }
  const dot = entry.kind === "statement" ? "bg-ink" : "border border-ink bg-paper";
  return <span aria-hidden className={`${PLACE} mt-0.5 size-2.5 rounded-full ${dot}`} />;
}

function IconMark({ icon: Icon }: { icon: LucideIcon }) {
  return (
    <span aria-hidden className={`${PLACE} -mt-1 bg-paper p-0.5 text-ink print:bg-transparent`}>
      <Icon strokeWidth={1.75} className="size-4" />
    </span>
  );
}

type EntryFrameProps = {
  entry: TimelineEntry;
  /** What kind of thing it is, in a word or two, linked to its page where it has one. */
  label: ReactNode;
  /** On the line it carries a mark; in the bay of undated entries it does not. */
  marked: boolean;
  children?: ReactNode;
};

/** One entry: its day, its kind, what happened, and what that rests on. */
export function TimelineEntryFrame({ entry, label, marked, children }: EntryFrameProps) {
  return (
    <div className="relative">
      {marked ? <Mark entry={entry} /> : null}
      <p className="text-sm">
        <span className="font-medium tabular-nums">{formatPartialDate(entry.date)}</span>
        <span className="text-ink-soft"> · {label}</span>
      </p>
      {children ? <div className="mt-1">{children}</div> : null}
      <Sources entry={entry} />
    </div>
  );
}

function Sources({ entry: { sources } }: { entry: TimelineEntry }) {
  if (sources.length === 0) return <p className="mt-1 text-sm text-warning">No source recorded</p>;
  const [first, ...others] = sources;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return (
    <p className="mt-1 text-sm text-ink-soft">
      Source:{" "}
      <Link
        href={`/sources/${first?.id}`}
        className="underline decoration-current/40 underline-offset-3 hover:decoration-current"
      >
        <bdi>{first?.title}</bdi>
      </Link>
      {more}
    </p>
  );
}
