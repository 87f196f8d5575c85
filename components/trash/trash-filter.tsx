import { TabNav } from "@/components/ui/tab-nav";
import { TRASH_NOUN_PLURALS } from "@/lib/features/trash/labels";
import { TRASH_NOUNS, type TrashNoun, type TrashPage } from "@/lib/features/trash/types";

const PATH = "/trash";

type TrashFilterProps = { counts: TrashPage["counts"]; current: TrashNoun | null };

/** One kind of record at a time; kinds of which nothing is in the trash are left out. */
export function TrashFilter({ counts, current }: TrashFilterProps) {
  const all = TRASH_NOUNS.reduce((sum, noun) => sum + counts[noun], 0);
  const shown = TRASH_NOUNS.filter((noun) => counts[noun] > 0 || noun === current);
  return (
    <TabNav
      label="Kinds of records"
      tabs={[
        { label: "All", href: PATH, current: current === null, count: all },
        ...shown.map((noun) => ({
          label: TRASH_NOUN_PLURALS[noun],
          href: `${PATH}?noun=${noun}`,
          current: current === noun,
          count: counts[noun],
        })),
      ]}
    />
  );
}
