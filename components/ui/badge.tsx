import type { ReactNode } from "react";
import {
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDot,
  Info,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";

type BadgeTone = "neutral" | "held" | "info" | "success" | "warning" | "danger";

const TONES: Record<BadgeTone, { icon: LucideIcon; colour: string }> = {
  neutral: { icon: Circle, colour: "text-ink-soft" },
  held: { icon: CircleDot, colour: "text-ribbon" },
  info: { icon: Info, colour: "text-link" },
  success: { icon: CircleCheck, colour: "text-success" },
  warning: { icon: TriangleAlert, colour: "text-warning" },
  danger: { icon: CircleAlert, colour: "text-danger" },
};

type BadgeProps = { tone?: BadgeTone; icon?: LucideIcon; className?: string; children: ReactNode };

/** A state in a word, with a shape of its own: read the same in grey. `held` is for people still held. */
export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  const { icon: DefaultIcon, colour } = TONES[tone];
  const Icon = icon ?? DefaultIcon;
  return (
    <span
      className={classNames(
        "inline-flex items-baseline gap-1.5 text-sm font-medium",
        colour,
        className,
      )}
    >
      <Icon aria-hidden strokeWidth={2.25} className="size-3.5 shrink-0 self-center" />
      <span>{children}</span>
    </span>
  );
}
