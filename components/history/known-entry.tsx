import { Badge } from "@/components/ui/badge";
import { ChangeLine } from "@/components/ui/change-line";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import type { KnownRecord, Standing } from "@/lib/features/history/types";

const STANDINGS: Record<Standing, { tone: "neutral" | "info" | "warning"; words: string }> = {
  "as today": { tone: "neutral", words: "As known today" },
  "corrected since": { tone: "info", words: "Corrected since" },
  "removed since": { tone: "warning", words: "Removed since" },
  "removed by then": { tone: "warning", words: "Had been removed by then" },
};

const SIDES = { from: "Known then", to: "Known today" };

function dateWords({ section, valid }: KnownRecord): string {
  if (section === "commitment") return "";
  return valid ? `, ${valid}` : ", no date";
}

/** One record as it was known: when it was true, when it was entered, what it said, what it says now. */
export function KnownEntry({ record }: { record: KnownRecord }) {
  const { tone, words } = STANDINGS[record.standing];
  return (
    <li className="border-t border-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          <TextLink href={record.path}>
            {record.kind}
            {dateWords(record)}
          </TextLink>
        </span>
        <Badge tone={tone}>{words}</Badge>
      </p>
      <p className="text-sm text-ink-soft">
        Entered <LocalTime instant={record.enteredAt.toISOString()} /> by{" "}
        <bdi>{record.enteredBy}</bdi>
        {record.changedAt ? (
          <>
            ; changed by then, last <LocalTime instant={record.changedAt.toISOString()} />
          </>
        ) : null}
      </p>
      <Lines record={record} />
    </li>
  );
}

function Lines({ record: { known, since } }: { record: KnownRecord }) {
  return (
    <>
      {known.length > 0 ? (
        <dl className="mt-2 grid gap-1">
          {known.map((line) => (
            <ChangeLine key={line.label} {...line} sides={SIDES} />
          ))}
        </dl>
      ) : null}
      {since.length > 0 ? (
        <div className="mt-3 border-s-2 border-rule ps-4">
          <p className="mb-1 text-sm font-medium">Known differently today</p>
          <dl className="grid gap-1">
            {since.map((line) => (
              <ChangeLine key={line.label} {...line} sides={SIDES} />
            ))}
          </dl>
        </div>
      ) : null}
    </>
  );
}
