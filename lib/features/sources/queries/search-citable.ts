import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { Db } from "@/lib/db/client";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { visibleCases } from "@/lib/features/cases/scope";
import { listedCommitments } from "@/lib/features/commitments/scope";
import { contactTitle } from "@/lib/features/contacts/rules";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { personNameSelect } from "@/lib/features/people/mappers";
import type { CitableRef } from "@/lib/features/sources/schema/citing";
import { speakerName } from "@/lib/features/statements/rules";
import { visibleStatements } from "@/lib/features/statements/scope";
import { optionalLine } from "@/lib/validation/text";

export type CitableOption = { id: string; label: string; description: string; ref: CitableRef };

/** Of each kind; the picker shows them together. */
const MOST = 6;
const LABEL_LENGTH = 90;

const short = (words: string) =>
  words.length > LABEL_LENGTH ? `${words.slice(0, LABEL_LENGTH).trimEnd().toWellFormed()}…` : words;

function option(ref: CitableRef, label: string, details: (string | null)[]): CitableOption {
  const description = details.filter(Boolean).join(" · ");
  return { id: `${ref.noun}.${ref.id}`, label: short(label), description, ref };
}

const ofCase = (words: { contains: string; mode: "insensitive" }) => ({
  OR: [{ reference: words }, { person: { fullName: words } }],
});

const newest = {
  orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }],
  take: MOST,
};

type Find = (db: Db, actor: Actor, q: string) => Promise<CitableOption[]>;

const statements: Find = async (db, actor, q) => {
  const words = { contains: q, mode: "insensitive" } as const;
  const organisation = { select: { id: true, name: true } } as const;
  const rows = await db.statement.findMany({
    where: {
      AND: [
        { deletedAt: null },
        visibleStatements(actor),
        { OR: [{ text: words }, { speaker: { fullName: words } }] },
      ],
    },
    include: { speaker: { select: personNameSelect }, speakerOrganisation: organisation },
    ...newest,
  });
  return rows.map((row) => {
    const speaker = speakerName({
      person: row.speaker,
      organisation: row.speakerOrganisation,
      unnamedRole: row.unnamedRole,
    });
    const said = formatPartialDate(readDate("saidOn", row));
    return option({ noun: "statement", id: row.id }, row.text, ["Statement", speaker, said]);
  });
};

const contacts: Find = async (db, actor, q) => {
  const words = { contains: q, mode: "insensitive" } as const;
  const rows = await db.contact.findMany({
    where: {
      AND: [
        { deletedAt: null },
        visibleContacts(actor),
        {
          OR: [
            { place: words },
            { topics: words },
            { participants: { some: { person: { fullName: words } } } },
            { participants: { some: { organisation: { name: words } } } },
          ],
        },
      ],
    },
    ...newest,
  });
  return rows.map((row) => {
    const when = formatPartialDate(readDate("happenedOn", row));
    return option({ noun: "contact", id: row.id }, `${contactTitle(row)}, ${when}`, [
      "Contact",
      row.place,
    ]);
  });
};

const commitments: Find = async (db, actor, q) => {
  const words = { contains: q, mode: "insensitive" } as const;
  const where = { AND: [listedCommitments(actor), { words }] };
  const rows = await db.commitment.findMany({ where, ...newest });
  return rows.map((row) => option({ noun: "commitment", id: row.id }, row.words, ["Commitment"]));
};

const facts: Find = async (db, actor, q) => {
  const words = { contains: q, mode: "insensitive" } as const;
  const rows = await db.caseFact.findMany({
    where: {
      deletedAt: null,
      caseRecord: { AND: [{ deletedAt: null }, visibleCases(actor), ofCase(words)] },
    },
    include: {
      ...factWordsInclude,
      caseRecord: { select: { reference: true, person: { select: { fullName: true } } } },
    },
    ...newest,
    take: 2 * MOST,
  });
  return rows.map((row) => {
    const { person, reference } = row.caseRecord;
    const details = ["Fact of a case", caseLabel(person.fullName, reference)];
    return option({ noun: "fact", id: row.id }, factWords(row) ?? "Fact", details);
  });
};

/**
 * Statements, contacts, commitments and dated facts of cases that the words fit, as far as the actor
 * may see them; for the picker that cites a passage. A fixed number of queries, whatever there is.
 */
export const searchCitable = defineQuery({
  name: "citation.search-records",
  permission: "source:read",
  input: z.object({ q: optionalLine() }),
  async run({ db, actor, input }) {
    const q = input.q ?? "";
    const found = await Promise.all(
      [statements, contacts, commitments, facts].map((find) => find(db, actor, q)),
    );
    return found.flat();
  },
});
