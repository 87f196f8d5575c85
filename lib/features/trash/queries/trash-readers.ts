import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { Prisma } from "@/lib/db/generated/client";
import {
  attachmentInclude,
  recordOfStored,
  visibleAttachments,
} from "@/lib/features/attachments/scope";
import { FACT_KIND_LABELS } from "@/lib/features/cases/labels";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import { contactTitle } from "@/lib/features/contacts/rules";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleSources } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";
import { visibleTasks } from "@/lib/features/tasks/scope";
import { trashReader, type TrashReader } from "@/lib/features/trash/queries/trash-reader";
import type { TrashNoun } from "@/lib/features/trash/types";

const LONGEST_LABEL = 140;

const short = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).toWellFormed()}…` : text;

const ofCase = { select: { reference: true, createdById: true } } as const;

/** A removed fact of a case that is itself in the trash goes and comes with the case. */
const factsOf = (caseRecord: Prisma.CaseWhereInput): Prisma.CaseFactWhereInput => ({
  caseRecord: { AND: [{ deletedAt: null }, caseRecord] },
  NOT: { legalStepStatus: { legalStep: { fact: { deletedAt: { not: null } } } } },
});

export const TRASH_READERS: Record<TrashNoun, TrashReader> = {
  case: trashReader("case", {
    visible: visibleCases,
    find: (db, query) =>
      db.case.findMany({ ...query, include: { person: { select: { fullName: true } } } }),
    count: (db, query) => db.case.count(query),
    toTrashed: ({ id, reference, person, createdById }) => ({
      ...{ id, createdById, path: `/cases/${id}` },
      label: `${person.fullName} (${reference})`,
    }),
  }),
  fact: trashReader("fact", {
    visible: (actor) => factsOf(visibleCases(actor)),
    find: (db, query) =>
      db.caseFact.findMany({ ...query, include: { ...factWordsInclude, caseRecord: ofCase } }),
    count: (db, query) => db.caseFact.count(query),
    toTrashed: (fact) => ({
      id: fact.id,
      label: `${factWords(fact) ?? FACT_KIND_LABELS[fact.kind]} (${fact.caseRecord.reference})`,
      path: `/cases/${fact.caseId}/facts`,
      createdById: fact.caseRecord.createdById,
      part: { noun: "case", id: fact.caseId },
    }),
  }),
  person: trashReader("person", {
    visible: visiblePeople,
    find: (db, query) => db.person.findMany(query),
    count: (db, query) => db.person.count(query),
    toTrashed: ({ id, fullName, createdById }) => ({
      ...{ id, createdById, label: fullName, path: `/people/${id}` },
    }),
  }),
  organisation: trashReader("organisation", {
    visible: (): Prisma.OrganisationWhereInput => ({}),
    find: (db, query) => db.organisation.findMany(query),
    count: (db, query) => db.organisation.count(query),
    toTrashed: ({ id, name, createdById }) => ({
      ...{ id, createdById, label: name, path: `/organisations/${id}` },
    }),
  }),
  statement: trashReader("statement", {
    visible: visibleStatements,
    find: (db, query) => db.statement.findMany(query),
    count: (db, query) => db.statement.count(query),
    toTrashed: ({ id, text, createdById }) => ({
      ...{ id, createdById, label: short(text), path: `/statements/${id}` },
    }),
  }),
  contact: trashReader("contact", {
    visible: visibleContacts,
    find: (db, query) => db.contact.findMany(query),
    count: (db, query) => db.contact.count(query),
    toTrashed: (row) => ({
      ...{ id: row.id, createdById: row.createdById, path: `/contacts/${row.id}` },
      label: `${contactTitle(row)}, ${formatPartialDate(readDate("happenedOn", row))}`,
    }),
  }),
  commitment: trashReader("commitment", {
    visible: visibleCommitments,
    find: (db, query) => db.commitment.findMany(query),
    count: (db, query) => db.commitment.count(query),
    toTrashed: ({ id, words, createdById }) => ({
      ...{ id, createdById, label: short(words), path: `/commitments/${id}` },
    }),
  }),
  source: trashReader("source", {
    visible: visibleSources,
    find: (db, query) => db.source.findMany(query),
    count: (db, query) => db.source.count(query),
    toTrashed: ({ id, title, createdById }) => ({
      ...{ id, createdById, label: title, path: `/sources/${id}` },
    }),
  }),
  attachment: trashReader("attachment", {
    visible: visibleAttachments,
    find: (db, query) => db.attachment.findMany({ ...query, include: attachmentInclude }),
    count: (db, query) => db.attachment.count(query),
    toTrashed: (row) => {
      const { kind, id, createdById } = recordOfStored(row);
      return {
        ...{ id: row.id, createdById, label: row.fileName, path: `/attachments/${row.id}` },
        part: { noun: kind, id },
      };
    },
  }),
  task: trashReader("task", {
    visible: visibleTasks,
    find: (db, query) => db.task.findMany(query),
    count: (db, query) => db.task.count(query),
    toTrashed: ({ id, title, createdById }) => ({
      ...{ id, createdById, label: title, path: `/tasks/${id}` },
    }),
  }),
};
