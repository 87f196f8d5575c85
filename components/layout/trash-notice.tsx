import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** Says that a record is in the trash, and since when. */
export function TrashNotice({ at }: { at: Date }) {
  return (
    <div className="mb-6">
      <Notice tone="warning" title="This record is in the trash.">
        Moved there <LocalTime instant={at.toISOString()} />. It is left out of lists, counts and
        exports until it is restored. An administrator can erase it for good after 30 days, on the
        page of <TextLink href="/trash">everything in the trash</TextLink>.
      </Notice>
    </div>
  );
}
