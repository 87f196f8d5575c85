import { Stat } from "@/components/ui/stat";
import { TextLink } from "@/components/ui/text-link";
import type { CommitmentTally } from "@/lib/features/commitments/types";

type TallyRowProps = { personId: string; tally: CommitmentTally };

/** How the promises of one official stand, each figure the way to the promises behind it. */
export function TallyRow({ personId, tally }: TallyRowProps) {
  const list = `/commitments?personId=${personId}`;
  const figures = [
    { value: tally.made, label: "made", href: list },
    { value: tally.kept, label: "kept", href: `${list}&state=kept` },
    { value: tally.open, label: "still open", href: `${list}&state=pending` },
    { value: tally.overdue, label: "overdue", href: `${list}&due=overdue` },
    { value: tally.broken, label: "broken", href: `${list}&state=broken` },
  ];
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-hairline py-4 sm:grid-cols-5">
      {figures.map(({ value, label, href }) => (
        <Stat
          key={label}
          value={value.toLocaleString("en-GB")}
          label={label}
          note={value > 0 && <TextLink href={href}>Show {href === list ? "all" : label}</TextLink>}
        />
      ))}
    </div>
  );
}
