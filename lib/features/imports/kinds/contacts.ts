import { columnToDay } from "@/lib/dates/columns";
import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { contactForEdit } from "@/lib/features/contacts/contact-for-edit";
import { toContactForm } from "@/lib/features/contacts/form-values";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { KindSpec, RowContext, RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { personMeant, pickOf } from "@/lib/features/imports/kinds/people-meant";
import { SOURCE_FIELD_OF, sourceFor } from "@/lib/features/imports/kinds/sources-meant";
import {
  begun,
  dateFor,
  listOf,
  rowsIn,
  sameNamed,
  textOf,
} from "@/lib/features/imports/kinds/values";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import { PARTICIPANT_COLUMNS } from "@/lib/features/imports/rules/contact-columns";
import { visibleTasks } from "@/lib/features/tasks/scope";
import type { FormValues } from "@/lib/forms/form-state";

const PLAIN = [
  ...["medium", "made", "localTime", "timeZone", "countQualifier", "count", "durationMinutes"],
  ...["place", "onBehalfOf", "topics", "asked", "answered", "outcome", "nextStep"],
  ...["confidentiality", "internalNotes"],
] as const;

/** Of fields whose empty choice is no choice. */
const BEGINNINGS: FormValues = {
  countQualifier: "exactly",
  count: "1",
  confidentiality: "internal",
};

type Column = (typeof PARTICIPANT_COLUMNS)[number];

const isOf = (row: FormValues, { part, who }: Column) =>
  row.part === part && ((row[who] as { id?: string } | undefined)?.id ?? "") !== "";

async function participantsOf(column: Column, values: RowValues, context: RowContext) {
  const rows: FormValues[] = [];
  for (const name of listOf(values, column.name)) {
    if (column.who === "organisation") {
      rows.push({ organisation: { id: "", label: name }, part: column.part });
      continue;
    }
    const { pick, newPerson } = await personMeant(name, context);
    rows.push({ person: pick, newPerson, part: column.part });
  }
  return rows;
}

/** Who took part: each column of the file sets those of its kind, and others stay. */
async function participantsFor(values: RowValues, context: RowContext): Promise<FormValues> {
  const given = PARTICIPANT_COLUMNS.filter(({ name }) => name in values);
  if (given.length === 0) return {};
  const stands = rowsIn(context.base, "participants");
  const participants = stands.filter((row) => !given.some((column) => isOf(row, column)));
  for (const column of given) participants.push(...(await participantsOf(column, values, context)));
  return { participants };
}

async function toForm(values: RowValues, context: RowContext): Promise<FormValues> {
  const { base } = context;
  const plain = begun(sameNamed(values, PLAIN), BEGINNINGS, base);
  return {
    ...(base ? {} : BEGINNINGS),
    ...plain,
    ...dateFor(values, "happenedOn", base),
    ...(await participantsFor(values, context)),
    ...("cases" in values
      ? { cases: listOf(values, "cases").map((cell) => ({ case: pickOf(cell) })) }
      : {}),
    ...(await sourceFor(values, context)),
  };
}

async function twins(values: RowValues, { tx, actor }: RowContext): Promise<string[]> {
  const happenedOnEdtf = textOf(values, "happenedOn");
  if (happenedOnEdtf === "") return [];
  const names = PARTICIPANT_COLUMNS.flatMap(({ name }) => listOf(values, name));
  const found = await tx.contact.findFirst({
    where: {
      AND: [
        visibleContacts(actor),
        { deletedAt: null, happenedOnEdtf, medium: textOf(values, "medium") as "letter" },
        {
          participants: {
            some: {
              OR: [
                { person: { fullName: { in: names } } },
                { organisation: { name: { in: names } } },
              ],
            },
          },
        },
      ],
    },
    select: { happenedOnEarliest: true },
  });
  if (!found) return [];
  const day = found.happenedOnEarliest ? ` (${columnToDay(found.happenedOnEarliest)})` : "";
  return [
    `A contact of this kind with one of these names is on file for this date${day}. This row adds another: leave it out if it is the same.`,
  ];
}

/** Rows of contacts. */
export const CONTACTS: KindSpec = {
  subject: "contact",
  ...{ add: addContact, edit: editContact, trash: trashContact },
  form: async (tx, actor, id) => toContactForm(await contactForEdit(tx, actor, id)),
  stand: (tx, id) =>
    tx.contact.findUnique({ where: { id }, select: { version: true, deletedAt: true } }),
  ...{ toForm, twins, beginnings: BEGINNINGS, naming: "happenedOn" },
  fieldOf: {
    ...SOURCE_FIELD_OF,
    "participants.organisation": "organisations",
    participants: "people",
  },
  likeness: ({ medium = "", happenedOn = "", people = "", initiatedBy = "" }) =>
    happenedOn === ""
      ? null
      : plainWord(`${medium} ${happenedOn} ${initiatedBy} ${people}`).slice(0, 400),
  mayAddAlong: () => true,
  isUsed: async (tx, actor, id) =>
    (await tx.task.count({
      where: { AND: [{ contactId: id, deletedAt: null }, visibleTasks(actor)] },
    })) > 0,
};
