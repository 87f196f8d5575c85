import {
  Cake,
  CalendarClock,
  CalendarHeart,
  DoorOpen,
  Gavel,
  ListTodo,
  Milestone,
  type LucideIcon,
} from "lucide-react";

import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { HorizonKind } from "@/lib/features/horizon/schema";

const MARKS: Record<HorizonKind, { icon: LucideIcon; words: string }> = {
  deadline: { icon: CalendarClock, words: "Deadline" },
  legal_step: { icon: Gavel, words: "Legal step" },
  sentence_end: { icon: DoorOpen, words: "End of a sentence" },
  task: { icon: ListTodo, words: "Task" },
  anniversary: { icon: CalendarHeart, words: "Anniversary" },
  day_count: { icon: Milestone, words: "Number of days" },
  birthday: { icon: Cake, words: "Birthday" },
};

/** A sign for what kind of day it is, in words for those who do not see it. */
export function HorizonMark({ kind }: { kind: HorizonKind }) {
  const { icon: Icon, words } = MARKS[kind];
  return (
    <span title={words} className="mt-1 shrink-0 text-ink-soft">
      <Icon aria-hidden className="size-4" />
      <VisuallyHidden>{words}: </VisuallyHidden>
    </span>
  );
}
