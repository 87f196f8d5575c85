import { sinceWords } from "@/components/exports/export-warnings";
import { Notice } from "@/components/ui/notice";
import { changesWords, totalOf } from "@/lib/features/exports/rules";
import type { ExportView } from "@/lib/features/exports/types/living";

/** Whether an export still tells the case as it is. */
export function ExportVerdict({ made, readerId }: { made: ExportView; readerId: string }) {
  const { counts } = made;
  if (counts === null)
    return <Notice title="The case is in the trash; nothing is compared until it is restored." />;
  const total = totalOf(counts);
  const since = <bdi>{sinceWords(made, readerId)}</bdi>;
  if (total === 0) return <Notice tone="success" title={<>Nothing has changed {since}.</>} />;
  return (
    <Notice
      tone="warning"
      title={
        <>
          {changesWords(total)} {since}.
        </>
      }
    >
      Days held and other counts are reckoned anew each day and are not among them.
    </Notice>
  );
}
