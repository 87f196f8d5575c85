import * as z from "zod";

import { noteAccess } from "@/lib/audit/note-access";
import { defineQuery } from "@/lib/commands/define-query";
import { visibleCases } from "@/lib/features/cases/scope";
import type { Team } from "@/lib/features/cases/types/team";

/** More than work on one case. */
const MOST_SHOWN = 200;

const person = { select: { id: true, name: true, disabledAt: true } } as const;

/** Who works on a case and who may see it; null when it is hidden or absent. Two queries at most. */
export const getTeam = defineQuery({
  name: "case.get-team",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId: id } }): Promise<Team | null> {
    const found = await db.case.findFirst({
      where: { AND: [{ id }, visibleCases(actor)] },
      select: {
        ...{ id: true, reference: true, createdById: true, deletedAt: true },
        ...{ version: true, visibility: true, leadId: true, lead: person },
        person: { select: { fullName: true } },
        members: { take: MOST_SHOWN, orderBy: { user: { name: "asc" } }, select: { user: person } },
      },
    });
    if (!found) return null;
    noteAccess(actor, found);
    const { lead, leadId, members, version, visibility, ...caseRecord } = found;
    const others = members.map(({ user }) => user).filter((user) => user.id !== leadId);
    return {
      ...{ caseRecord, version, visibility },
      members: [...(lead ? [lead] : []), ...others].map((user) => ({
        ...{ id: user.id, name: user.name },
        isLead: user.id === leadId,
        canSignIn: user.disabledAt === null,
      })),
    };
  },
});
