import { TabNav } from "@/components/ui/tab-nav";

/** A record and its history, each a page of its own. */
export function RecordTabs({ path, current }: { path: string; current: "record" | "history" }) {
  return (
    <TabNav
      label="Parts of this record"
      tabs={[
        { label: "Record", href: path, current: current === "record" },
        { label: "History", href: `${path}/history`, current: current === "history" },
      ]}
    />
  );
}
