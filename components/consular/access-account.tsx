import { AccessFigures } from "@/components/consular/access-figures";
import { AccessStripFigure } from "@/components/consular/access-strip";
import { Notice } from "@/components/ui/notice";
import { leftOutWords, overdueWords } from "@/lib/features/consular/rules/words";
import type { ConsularAccess } from "@/lib/features/consular/types";

/** What access there was: whether a visit is due, the figures, and the picture. */
export function AccessAccount({ access }: { access: ConsularAccess }) {
  const { figures, leftOut, interval, strip } = access;
  const overdue = overdueWords(figures, leftOut, interval.days);
  const sentences = leftOutWords(leftOut);
  return (
    <div className="grid gap-6">
      {overdue ? (
        <Notice tone={figures.overdue === "yes" ? "warning" : "info"} title={overdue.title}>
          {overdue.advice}
        </Notice>
      ) : null}
      <AccessFigures access={access} />
      {sentences.length > 0 ? (
        <ul className="grid max-w-measure gap-1 text-sm">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {strip ? <AccessStripFigure access={access} strip={strip} /> : null}
      <p className="max-w-measure text-sm text-ink-soft">
        Under article 36 of the Vienna Convention on Consular Relations the consular post is told
        without delay when the detained person asks for it, and its officers may visit.{" "}
        {interval.own
          ? `In this case a visit is expected every ${interval.days.toLocaleString("en-GB")} days.`
          : `A visit is expected every ${interval.days.toLocaleString("en-GB")} days, as in all cases.`}
      </p>
    </div>
  );
}
