import { DefinitionList } from "@/components/ui/definition-list";
import { formatDay } from "@/lib/dates/format";
import { headLine } from "@/lib/features/audit-log/rules";
import type { TrailHead } from "@/lib/features/audit-log/types";

/** The hash in groups of eight, to be read off paper. */
function groups(hash: string): string[] {
  return hash.match(/.{1,8}/g) ?? [];
}

/** The end of the trail, as it is printed, pasted and compared. */
export function TrailHeadCard({ head }: { head: TrailHead }) {
  const items = [
    { term: "Day", value: formatDay(head.day) },
    { term: "Entry", value: head.seq },
    {
      term: "SHA-256",
      value: (
        <code className="flex flex-wrap gap-x-2 font-mono text-sm">
          {groups(head.hash).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </code>
      ),
    },
    {
      term: "As one line",
      value: <code className="font-mono text-xs break-all">{headLine(head)}</code>,
    },
  ];
  return <DefinitionList items={items} />;
}
