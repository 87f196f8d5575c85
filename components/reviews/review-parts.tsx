import { Pagination } from "@/components/ui/pagination";

type ReviewPartsProps = { reviewId: string; part: number; parts: number };

/** Links to the parts before and after this one; nothing for a text of one part. */
export function ReviewParts({ reviewId, part, parts }: ReviewPartsProps) {
  if (parts === 1) return null;
  const href = (to: number) => `/imports/${reviewId}?part=${to}`;
  return (
    <Pagination
      label="Parts of the text"
      note={`Part ${part} of ${parts}`}
      previousHref={part > 1 ? href(part - 1) : undefined}
      nextHref={part < parts ? href(part + 1) : undefined}
    />
  );
}
