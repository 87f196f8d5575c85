import { TabNav } from "@/components/ui/tab-nav";

/** A part of a record with a page of its own, below the record's. */
export type RecordPart = { path: string; label: string };

type RecordTabsProps = {
  path: string;
  /** "record", "history", or the path of a further part. */
  current: string;
  /** What a record of this kind has besides itself and its history. */
  parts?: readonly RecordPart[];
};

/** A record, its further parts and its history, each a page of its own. */
export function RecordTabs({ path, current, parts = [] }: RecordTabsProps) {
  const below = [...parts, { path: "history", label: "History" }].map((part) => ({
    label: part.label,
    href: `${path}/${part.path}`,
    current: current === part.path,
  }));
  return (
    <TabNav
      label="Parts of this record"
      tabs={[{ label: "Record", href: path, current: current === "record" }, ...below]}
    />
  );
}
