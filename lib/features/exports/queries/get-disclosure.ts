import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { standingConsents } from "@/lib/features/consents/queries/standing-consents";
import type { Disclosure } from "@/lib/features/exports/types/disclosure";
import { visibleContacts } from "@/lib/features/contacts/scope";

async function countFacts(db: Db, caseId: string): Promise<(kind: CaseFactKind) => number> {
  const counted = await db.caseFact.groupBy({
    by: ["kind"],
    where: { caseId, deletedAt: null },
    _count: true,
  });
  return (kind) => counted.find((group) => group.kind === kind)?._count ?? 0;
}

async function countIdentity(db: Db, caseId: string): Promise<number> {
  const { person } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      person: {
        select: { nativeName: true, aliases: true, birthEdtf: true, nationalities: true },
      },
    },
  });
  const { nativeName, aliases, birthEdtf, nationalities } = person;
  return [nativeName, birthEdtf].filter(Boolean).length + aliases.length + nationalities.length;
}

async function countOnFile(db: Db, actor: Actor, caseId: string): Promise<Disclosure["onFile"]> {
  const facts = await countFacts(db, caseId);
  const contacts = await db.contact.count({
    where: { AND: [visibleContacts(actor), { deletedAt: null, cases: { some: { caseId } } }] },
  });
  const conditions = await db.custodyPeriod.count({
    where: { caseId, conditions: { not: null }, fact: { deletedAt: null } },
  });
  return {
    identity: await countIdentity(db, caseId),
    family: await db.caseInvolvement.count({
      where: { caseId, role: "family", person: { deletedAt: null } },
    }),
    health: facts("health_note") + conditions,
    custody: facts("custody"),
    legal: facts("legal_step") + facts("deadline"),
    contacts: contacts + facts("consular_event"),
  };
}

/**
 * What an export of a case would hold back from whom, before it is made: facts on file by kind, and the consents
 * that hold today, the first recorded first.
 * @throws NotFoundError when the case is hidden, absent or in the trash
 */
export const getDisclosure = defineQuery({
  name: "case.get-disclosure",
  permission: "case:export",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<Disclosure> {
    await requireVisibleCase(db, actor, caseId);
    return {
      onFile: await countOnFile(db, actor, caseId),
      consents: await standingConsents(db, caseId, today()),
    };
  },
});
