import { AttachmentTable } from "@/components/attachments/attachment-table";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { canChange } from "@/lib/auth/permissions";
import { FILE_WORDS } from "@/lib/features/attachments/labels";
import { listAttachments } from "@/lib/features/attachments/queries/attachments";
import { filesPath, uploadPath } from "@/lib/features/attachments/rules";

type SourceFilesProps = {
  actor: Actor;
  source: { id: string; createdById: string; deletedAt: Date | null };
};

/** The section of a source's page with the files kept of it. */
export async function SourceFiles({ actor, source }: SourceFilesProps) {
  const record = { kind: "source", id: source.id } as const;
  const all = await listAttachments(actor, record);
  const files = all.filter(({ deletedAt }) => deletedAt === null);
  const mayAdd = !source.deletedAt && canChange(actor, "source:edit", source.createdById);
  const { heading, add } = FILE_WORDS.source;
  return (
    <section aria-labelledby="files">
      <SectionHeading
        id="files"
        count={files.length}
        capped={false}
        actions={mayAdd ? <ButtonLink href={uploadPath(record)}>{add}</ButtonLink> : null}
      >
        {heading}
      </SectionHeading>
      {files.length > 0 ? (
        <AttachmentTable rows={files} caption={heading} />
      ) : (
        <p className="text-ink-soft">None on file.</p>
      )}
      {all.length > files.length ? (
        <p data-print="hide" className="mt-3 text-sm">
          <TextLink href={filesPath(record)}>Show files in the trash</TextLink>
        </p>
      ) : null}
    </section>
  );
}
