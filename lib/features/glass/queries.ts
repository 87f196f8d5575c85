import * as z from "zod";

import { now } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { cursorSchema, keysetPage, type Order, type PageArgs } from "@/lib/db/keyset";
import { casesOfOtherTeams, ofOtherTeams } from "@/lib/features/glass/scope";
import type { ClosedCase, OpenGlass } from "@/lib/features/glass/types";
import { optionalLine } from "@/lib/validation/text";

/**
 * What the administrator has open now and would not see otherwise: all of it, since pages go by it in
 * what they offer. Each was opened by hand, with the password, and is over by itself.
 */
export const listOwnGlass = defineQuery({
  name: "glass.list-own",
  permission: "glass:break",
  input: z.object({}),
  async run({ db, actor }): Promise<OpenGlass[]> {
    const at = now();
    const rows = await db.brokenGlass.findMany({
      where: {
        userId: actor.id,
        endedAt: null,
        expiresAt: { gt: at },
        caseRecord: ofOtherTeams(actor),
      },
      orderBy: { expiresAt: "asc" },
      select: {
        ...{ id: true, caseId: true, expiresAt: true },
        caseRecord: { select: { reference: true } },
      },
    });
    return rows.map(({ id, caseId, expiresAt, caseRecord: { reference } }) => ({
      ...{ id, caseId, reference },
      msLeft: expiresAt.getTime() - at.getTime(),
    }));
  },
});

const select = { id: true, reference: true } as const;
const ORDER: Order = { field: "reference", direction: "asc" };

type FindArgs = PageArgs<Prisma.CaseWhereInput, Prisma.CaseOrderByWithRelationInput>;

/** Restricted cases of other teams, as references and nothing else; those that are open are told too. */
export const listClosedCases = defineQuery({
  name: "glass.list-cases",
  permission: "glass:break",
  input: cursorSchema.extend({ q: optionalLine() }),
  run({ db, actor, input: { q, ...cursor } }) {
    const asked = q ? { reference: { contains: q, mode: "insensitive" as const } } : {};
    return keysetPage<ClosedCase, Prisma.CaseWhereInput, Prisma.CaseOrderByWithRelationInput>({
      cursor,
      order: ORDER,
      where: { AND: [casesOfOtherTeams(actor), asked] },
      keyOf: async (where) => (await db.case.findFirst({ where, select }))?.reference,
      find: (args: FindArgs) => db.case.findMany({ ...args, select }),
      count: (args) => db.case.count(args),
    });
  },
});

/**
 * What somebody about to break the glass is asked: null when there is no such case, or it is open to them.
 */
export const getClosedCase = defineQuery({
  name: "glass.get-case",
  permission: "glass:break",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }) {
    const where = { AND: [{ id }, casesOfOtherTeams(actor)] };
    const closed: ClosedCase | null = await db.case.findFirst({ where, select });
    const confirmed = { userId: actor.id, confirmedAt: { not: null } };
    return closed && { ...closed, asksCode: (await db.userTotp.count({ where: confirmed })) > 0 };
  },
});
