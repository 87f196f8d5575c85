import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import { leaveTeamAction } from "@/lib/features/cases/actions";
import type { TeamMember } from "@/lib/features/cases/types/team";

type MemberListProps = { caseId: string; members: TeamMember[]; mayEdit: boolean };

/** Who works on a case, its lead first. */
export function MemberList({ caseId, members, mayEdit }: MemberListProps) {
  if (members.length === 0) return <p className="text-ink-soft">Nobody is on the team yet.</p>;
  return (
    <ul className="border-b border-hairline">
      {members.map(({ id, name, isLead, canSignIn }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-hairline py-2"
        >
          <span className="flex flex-wrap items-baseline gap-x-3">
            <bdi>{name}</bdi>
            {isLead ? <Badge tone="info">Lead</Badge> : null}
            {canSignIn ? null : <Badge>Cannot sign in</Badge>}
          </span>
          {mayEdit && !isLead ? (
            <ActionForm
              action={leaveTeamAction}
              fields={{ caseId, userId: id }}
              label={
                <>
                  Take off<span className="sr-only"> the team: {name}</span>
                </>
              }
              pendingLabel="Taking off…"
              variant="text"
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
