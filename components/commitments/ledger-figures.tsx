import { Stat } from "@/components/ui/stat";
import { TextLink } from "@/components/ui/text-link";
import type { LedgerFigures } from "@/lib/features/commitments/types";

/** The ledger in three figures, each the way to the promises behind it. */
export function LedgerFiguresRow({ figures }: { figures: LedgerFigures }) {
  const shown = [
    { value: figures.open, label: "still open", href: "/commitments?state=pending" },
    { value: figures.overdue, label: "overdue", href: "/commitments?due=overdue" },
    { value: figures.soon, label: "due within 30 days", href: "/commitments?due=soon" },
  ];
  return (
    <div className="grid gap-x-6 gap-y-4 border-y border-hairline py-4 sm:grid-cols-3">
      {shown.map(({ value, label, href }) => (
        <Stat
          key={label}
          value={value.toLocaleString("en-GB")}
          label={label}
          note={value > 0 && <TextLink href={href}>Show promises {label}</TextLink>}
        />
      ))}
    </div>
  );
}
