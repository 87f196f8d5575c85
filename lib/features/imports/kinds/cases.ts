import { addCase } from "@/lib/features/cases/commands/add-case";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { visibleCases } from "@/lib/features/cases/scope";
import type { KindSpec, RowContext, RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { peopleCalled, personMeant } from "@/lib/features/imports/kinds/people-meant";
import { SOURCE_FIELD_OF, sourceFor } from "@/lib/features/imports/kinds/sources-meant";
import { begun, dateFor, sameNamed, textOf } from "@/lib/features/imports/kinds/values";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import type { FormValues } from "@/lib/forms/form-state";

const PLAIN = [
  ...["holderKind", "holderCountry", "summary", "internalNotes", "priority", "visibility"],
  ...["silenceThresholdDays"],
] as const;

const BEGINNINGS: FormValues = { priority: "normal", visibility: "open" };

async function toForm(values: RowValues, context: RowContext): Promise<FormValues> {
  const plain = begun(sameNamed(values, PLAIN), BEGINNINGS, context.base);
  const meant = "person" in values ? await personMeant(textOf(values, "person"), context) : null;
  return {
    ...plain,
    ...(meant ? { person: meant.pick, newPerson: meant.newPerson } : {}),
    ...("holderOrganisation" in values
      ? { holderOrganisation: { id: "", label: textOf(values, "holderOrganisation") } }
      : {}),
    ...dateFor(values, "detainedOn", context.base),
    ...(await sourceFor(values, context)),
  };
}

async function twins(values: RowValues, { tx, actor }: RowContext): Promise<string[]> {
  const name = textOf(values, "person");
  const people = name === "" ? [] : await peopleCalled(tx, actor, name, 20);
  const ids = people.map(({ id }) => id);
  const found = await tx.case.findFirst({
    where: { AND: [visibleCases(actor), { deletedAt: null, personId: { in: ids } }] },
    select: { reference: true },
  });
  if (!found) return [];
  return [
    `Case ${found.reference} is about somebody of this name. This row opens another: leave it out if it is the same detention.`,
  ];
}

/** Rows of cases. */
export const CASES: KindSpec = {
  subject: "case",
  ...{ add: addCase, edit: editCase, trash: trashCase },
  form: async (tx, actor, id) => toCaseForm(await caseForEdit(tx, actor, id)),
  stand: (tx, id) =>
    tx.case.findUnique({ where: { id }, select: { version: true, deletedAt: true } }),
  ...{ toForm, twins, beginnings: BEGINNINGS, naming: "person" },
  fieldOf: { ...SOURCE_FIELD_OF, newPerson: "person" },
  likeness: ({ person = "" }) => plainWord(person) || null,
  mayAddAlong: () => true,
  // Who sees the record sees what rests on it.
  isUsed: async (tx, _, id) =>
    (await tx.case.count({
      where: {
        id,
        OR: [{ statements: { some: {} } }, { contacts: { some: {} } }, { facts: { some: {} } }],
      },
    })) > 0,
};
