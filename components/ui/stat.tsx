import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type StatProps = {
  /** The figure, already in words or digits: “1,872”. */
  value: ReactNode;
  /** What is counted: “days held”. */
  label: ReactNode;
  /** What limits the figure: “at least”, “about”. */
  qualifier?: ReactNode;
  note?: ReactNode;
  /** `held` sets the figure in ribbon gold: for a person still held, and nothing else. */
  tone?: "held" | "plain";
  size?: "figure" | "small";
};

/** One number that matters, read out as one sentence: “at least 1,872 days held”. */
export function Stat({ value, label, qualifier, note, tone = "plain", size = "small" }: StatProps) {
  const large = size === "figure";
  return (
    <div>
      <p className={classNames("flex flex-wrap items-baseline gap-x-2", !large && "text-sm")}>
        {qualifier ? (
          <span className={classNames("text-ink-soft", large && "basis-full text-base")}>
            {qualifier}{" "}
          </span>
        ) : null}
        <span
          className={classNames(
            large
              ? "font-serif text-figure font-normal tracking-tight"
              : "text-xl font-medium tabular-nums",
            tone === "held" && "text-ribbon",
          )}
        >
          {value}
        </span>{" "}
        <span className={large ? "text-lg" : "text-ink-soft"}>{label}</span>
      </p>
      {note ? <p className="mt-1 text-sm text-ink-soft">{note}</p> : null}
    </div>
  );
}
