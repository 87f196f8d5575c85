import type { ReactNode } from "react";

import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { INVOLVEMENT_ROLE_LABELS } from "@/lib/features/cases/labels";
import type { InvolvementView } from "@/lib/features/cases/types";

type InvolvementListProps = { involvements: InvolvementView[]; actions: (id: string) => ReactNode };

/** People with a part in a case: who, what part, in what office. */
export function InvolvementList({ involvements, actions }: InvolvementListProps) {
  return (
    <ul className="divide-y divide-hairline">
      {involvements.map(({ id, person, role, position, note }) => (
        <li key={id} className="flex items-start justify-between gap-3 py-2 first:pt-0">
          <div className="min-w-0">
            <TextLink href={`/people/${person.id}`} subtle>
              <NativeName>{person.fullName}</NativeName>
            </TextLink>
            <span className="block text-sm text-ink-soft">
              {INVOLVEMENT_ROLE_LABELS[role]}
              {position ? (
                <>
                  {" · "}
                  <NativeName>
                    {[position.title, position.organisation?.name].filter(Boolean).join(", ")}
                  </NativeName>
                </>
              ) : null}
            </span>
            {note ? (
              <span dir="auto" className="block text-sm text-ink-soft">
                {note}
              </span>
            ) : null}
          </div>
          {actions(id)}
        </li>
      ))}
    </ul>
  );
}
