import { RecordActions } from "@/components/layout/record-actions";
import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { restorePersonAction, trashPersonAction } from "@/lib/features/people/actions";
import type { PersonView } from "@/lib/features/people/types";

/** What this actor may do to this person. */
export function PersonActions({ actor, person }: { actor: Actor; person: PersonView }) {
  const path = `/people/${person.id}`;
  const inTrash = person.deletedAt !== null;
  return (
    <>
      <RecordActions
        id={person.id}
        path={path}
        inTrash={inTrash}
        mayEdit={canChange(actor, "person:edit", person.createdById)}
        mayTrash={canChange(actor, "person:trash", person.createdById)}
        trash={trashPersonAction}
        restore={restorePersonAction}
      />
      {can(actor, "person:merge") && !inTrash ? (
        <ButtonLink href={`${path}/merge`} variant="quiet">
          Merge
        </ButtonLink>
      ) : null}
    </>
  );
}
