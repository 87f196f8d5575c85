import { ButtonLink } from "@/components/ui/button";
import {
  CITE_ANCHOR,
  citeInNewHref,
  readerHref,
} from "@/lib/features/sources/rules/reader-address";

type CiteLinksProps = {
  sourceId: string;
  passage: { captureId: string; start: number; end: number };
  may: { addStatement: boolean; addContact: boolean; cite: boolean };
  /** Where the text is gone through for what it says: the words become an entry of it. */
  reviewId?: string | undefined;
};

/** What selected words can be cited for. */
export function CiteLinks({ sourceId, passage, may, reviewId }: CiteLinksProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {reviewId ? (
        <ButtonLink href={`/imports/${reviewId}/add?start=${passage.start}&end=${passage.end}`}>
          Statement or contact
        </ButtonLink>
      ) : null}
      {may.addStatement ? (
        <ButtonLink href={citeInNewHref("statements", passage)}>New statement</ButtonLink>
      ) : null}
      {may.addContact ? (
        <ButtonLink href={citeInNewHref("contacts", passage)}>New contact</ButtonLink>
      ) : null}
      {may.cite ? (
        <ButtonLink href={readerHref(sourceId, passage, CITE_ANCHOR)}>Existing record</ButtonLink>
      ) : null}
    </div>
  );
}
