import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { JoinTeamForm } from "@/components/cases/team/join-team-form";
import { MemberList } from "@/components/cases/team/member-list";
import { SharedLists } from "@/components/cases/team/shared-lists";
import { VisibilityForm } from "@/components/cases/team/visibility-form";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getTeam } from "@/lib/features/cases/queries/get-team";
import { listSharedRecords } from "@/lib/features/cases/queries/list-shared-records";
import type { Team } from "@/lib/features/cases/types/team";
import { listStaff } from "@/lib/features/users/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Team of a case" };

export default async function TeamPage({ params }: PageProps<"/cases/[caseId]/team">) {
  const actor = await requireActor();
  const { caseId } = await params;
  const team = await orNotFound(getTeam(actor, { caseId }));
  const { caseRecord, members } = team;
  const shared = await listSharedRecords(actor, { caseId });
  const mayEdit =
    canChange(await offeredTo(actor, caseId), "case:edit", caseRecord.createdById) &&
    !caseRecord.deletedAt;
  const seesLooks =
    actor.role === "admin" || members.some(({ id, isLead }) => isLead && id === actor.id);
  return (
    <>
      <CasePartHeading
        caseRecord={caseRecord}
        part="team"
        title="Team"
        summary="Who works on this case, and who may see it."
        actions={seesLooks && <ButtonLink href={`/cases/${caseId}/access`}>Who looked</ButtonLink>}
      />
      <div className="grid max-w-3xl gap-10">
        <section>
          <SectionHeading>Who works on it</SectionHeading>
          <MemberList caseId={caseId} members={members} mayEdit={mayEdit} />
          {mayEdit ? <JoinTeam actor={actor} team={team} /> : null}
        </section>
        <section>
          <SectionHeading>Who may see it</SectionHeading>
          <VisibilityForm team={team} mayEdit={mayEdit} />
        </section>
        <section>
          <SectionHeading>
            {team.visibility === "open"
              ? "What would stay in sight"
              : "What stays in sight of all staff"}
          </SectionHeading>
          <SharedLists {...shared} />
        </section>
      </div>
    </>
  );
}

async function JoinTeam({ actor, team }: { actor: Actor; team: Team }) {
  const present = new Set(team.members.map(({ id }) => id));
  const staff = (await listStaff(actor, {})).filter(({ id }) => !present.has(id));
  if (staff.length === 0) return null;
  return (
    <div className="mt-6">
      <JoinTeamForm
        caseId={team.caseRecord.id}
        staff={staff.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}
