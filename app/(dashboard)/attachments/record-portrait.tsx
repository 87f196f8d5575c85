import type { ReactNode } from "react";

import { Portrait } from "@/components/attachments/portrait";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { canChange } from "@/lib/auth/permissions";
import { FILE_WORDS } from "@/lib/features/attachments/labels";
import { getPortrait } from "@/lib/features/attachments/queries/get-portrait";
import { filesPath, uploadPath } from "@/lib/features/attachments/rules";

type RecordPortraitProps = {
  actor: Actor;
  kind: "case" | "person";
  record: { id: string; createdById: string; deletedAt: Date | null };
  /** The heading that the photograph stands beside. */
  children: ReactNode;
};

/** A heading with the photograph of its case or person beside it, or with room for one. */
export async function RecordPortrait({ actor, kind, record, children }: RecordPortraitProps) {
  const { id, createdById, deletedAt } = record;
  const portrait = await getPortrait(actor, { kind, id });
  const mayAdd = deletedAt === null && canChange(actor, `${kind}:edit`, createdById);
  if (!portrait && !mayAdd) return children;
  return (
    <div className="flex flex-col gap-x-6 gap-y-3 sm:flex-row">
      {portrait ? <Portrait portrait={portrait} allHref={filesPath({ kind, id })} /> : null}
      <div className="min-w-0 grow">{children}</div>
      {portrait ? null : (
        <div
          data-print="hide"
          className="-mt-8 mb-6 shrink-0 text-sm sm:order-first sm:mt-0 sm:w-32"
        >
          <TextLink
            href={uploadPath({ kind, id })}
            subtle
            className="inline-flex min-h-6 items-center justify-center text-center sm:flex sm:aspect-square sm:border sm:border-dashed sm:border-rule sm:p-2"
          >
            {FILE_WORDS[kind].add}
          </TextLink>
        </div>
      )}
    </div>
  );
}
