import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";

/** Says that a record is in the trash, and since when. */
export function TrashNotice({ at }: { at: Date }) {
  return (
    <div className="mb-6">
      <Notice tone="warning" title="This record is in the trash.">
        Moved there <LocalTime instant={at.toISOString()} />. It is left out of lists, counts and
        exports until it is restored.
      </Notice>
    </div>
  );
}
