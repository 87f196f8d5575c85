import { CitePassage } from "@/app/(dashboard)/sources/[sourceId]/cite-passage";
import { TextBody } from "@/app/(dashboard)/sources/[sourceId]/text-body";
import { ActionForm } from "@/components/forms/action-form";
import { CaptureFacts } from "@/components/sources/reader/capture-facts";
import { FindPassage } from "@/components/sources/reader/find-passage";
import { PlaceableCitations } from "@/components/sources/reader/placeable-citations";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { reviewCaptureAction } from "@/lib/features/reviews/actions";
import { getReading } from "@/lib/features/sources/queries/get-reading";
import { listPlaceable } from "@/lib/features/sources/queries/list-placeable";
import { findPassages, getPassage } from "@/lib/features/sources/queries/passages";
import { TEXT_ANCHOR } from "@/lib/features/sources/rules/reader-address";
import { readPassage } from "@/lib/features/sources/schema/captures";
import type { SourceView } from "@/lib/features/sources/types";

type CapturedTextProps = { actor: Actor; source: SourceView; params: Record<string, string> };

/** The captured text of a source, to be read, checked and cited from. */
export async function CapturedText({ actor, source, params }: CapturedTextProps) {
  const { id: sourceId, deletedAt } = source;
  const { capture: captureId, citation: citationId, part, start, q } = params;
  const place = readPassage(params);
  const reading = await getReading(actor, { sourceId, captureId, citationId, part, start });
  const mayCapture = !deletedAt && canChange(actor, "source:edit", source.createdById);
  const capturing = mayCapture ? (
    <ButtonLink href={`/sources/${sourceId}/capture`}>
      {reading ? "Capture a corrected text" : "Capture the text"}
    </ButtonLink>
  ) : null;
  const verifying = reading ? (
    <ButtonLink href={`/sources/${sourceId}/verify`}>Verify</ButtonLink>
  ) : null;
  const going =
    reading && !deletedAt && can(actor, "review:work") ? (
      <ActionForm
        action={reviewCaptureAction}
        fields={{ captureId: reading.capture.id }}
        label="What the text says"
      />
    ) : null;
  const heading = (
    <SectionHeading
      id={TEXT_ANCHOR}
      actions={
        <>
          {going}
          {verifying}
          {capturing}
        </>
      }
    >
      Captured text
    </SectionHeading>
  );
  if (!reading) {
    return (
      <section>
        {heading}
        <EmptyState title="No text captured yet.">
          Capture the words of the source, so that each citation opens at the words themselves.
        </EmptyState>
      </section>
    );
  }
  const may = {
    addStatement: !deletedAt && can(actor, "statement:add"),
    addContact: !deletedAt && can(actor, "contact:add"),
    cite: !deletedAt && can(actor, "source:cite"),
  };
  const read = { captureId: reading.capture.id };
  const [passage, found, placeable] = await Promise.all([
    place && getPassage(actor, { ...place, ...read }),
    findPassages(actor, { ...read, q }),
    may.cite ? listPlaceable(actor, { sourceId }) : [],
  ]);
  return (
    <section className="grid gap-6">
      {heading}
      <CaptureFacts sourceId={sourceId} {...reading} />
      <PlaceableCitations sourceId={sourceId} citations={placeable} />
      {passage && may.cite ? <CitePassage actor={actor} passage={passage} may={may} /> : null}
      {may.cite ? <FindPassage {...{ sourceId, ...read, typed: q ?? "", found, may }} /> : null}
      <TextBody {...{ source, reading, params, may }} />
    </section>
  );
}
