import { CiteLinks } from "@/components/sources/reader/cite-links";
import { CiteRecordForm } from "@/components/sources/reader/cite-record-form";
import { PassageWords } from "@/components/sources/reader/passage-words";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { searchCitableAction } from "@/lib/features/sources/actions";
import { CITE_ANCHOR, readerHref, TEXT_ANCHOR } from "@/lib/features/sources/rules/reader-address";
import type { PassageView } from "@/lib/features/sources/types/reading";
import { openForm } from "@/lib/forms/open-form";

type CitePassageProps = {
  actor: Actor;
  passage: PassageView;
  may: { addStatement: boolean; addContact: boolean; cite: boolean };
};

/** The words selected, and what they can be cited for. */
export async function CitePassage({ actor, passage, may }: CitePassageProps) {
  const { source, captureId, start, end, exact } = passage;
  const place = { captureId, start, end };
  const path = `/sources/${source.id}?capture=${captureId}&start=${start}&end=${end}`;
  const values = { captureId, start: String(start), end: String(end), exactWords: exact };
  const opening = await openForm(actor, path, { ...values, about: "record" });
  return (
    <section id={CITE_ANCHOR} className="grid scroll-mt-8 gap-4" data-print="hide">
      <SectionHeading level={3}>Cite these words</SectionHeading>
      <PassageWords passage={passage} />
      <CiteLinks sourceId={source.id} passage={place} may={{ ...may, cite: false }} />
      {may.cite ? (
        <>
          <p className="font-medium">Or for a record on file:</p>
          <CiteRecordForm
            opening={opening}
            cancelHref={readerHref(source.id, { captureId, start }, TEXT_ANCHOR)}
            searchRecords={searchCitableAction}
          />
        </>
      ) : null}
    </section>
  );
}
