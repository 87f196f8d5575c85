import { InvalidInputError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { KindSpec, RowContext, RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { namesOnFile, peopleCalled } from "@/lib/features/imports/kinds/people-meant";
import { dateFor, listOf, rowsIn, sameNamed, textOf } from "@/lib/features/imports/kinds/values";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { toPersonForm } from "@/lib/features/people/form-values";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { visibleStatements } from "@/lib/features/statements/scope";
import type { FormValues } from "@/lib/forms/form-state";

const PLAIN = ["fullName", "nativeName", "nativeNameLanguage", "description", "notes"] as const;

const OFFICE = {
  officeTitle: "title",
  officeOrganisation: "organisation",
  officeCountry: "country",
  officeRank: "rank",
  officeFrom: "from",
  officeTo: "to",
} as const;

const madeDate = (edtf: string) => ({ edtf: edtf || null, asStated: null, inferred: false });

function officeOfRow(values: RowValues): FormValues {
  const office: FormValues = {};
  for (const [field, name] of Object.entries(OFFICE)) {
    if (!(field in values)) continue;
    const text = textOf(values, field);
    if (name === "from" || name === "to") office[name] = madeDate(text);
    else office[name] = name === "organisation" ? { id: "", label: text } : text;
  }
  return office;
}

/** The offices with what the row says of one: the one of that title, else the only one there is. */
function positionsFor(values: RowValues, base: FormValues | null): FormValues {
  const office = officeOfRow(values);
  if (Object.keys(office).length === 0) return {};
  const stands = rowsIn(base, "positions");
  const title = plainWord(textOf(values, "officeTitle"));
  const same = stands.filter((row) => plainWord(String(row.title)) === title);
  const meant = title !== "" && same.length > 0 ? same : stands;
  if (meant.length === 0) return { positions: [office] };
  if (meant.length > 1) {
    const field = Object.keys(OFFICE).find((name) => name in values) ?? "officeTitle";
    throw new InvalidInputError({
      [field]: ["This person has several offices on file. Change the right one on their own page."],
    });
  }
  return { positions: stands.map((row) => (row === meant[0] ? { ...row, ...office } : row)) };
}

async function toForm(values: RowValues, { base }: RowContext): Promise<FormValues> {
  return {
    ...sameNamed(values, PLAIN),
    ...("aliases" in values ? { aliases: listOf(values, "aliases") } : {}),
    ...("nationalities" in values ? { nationalities: listOf(values, "nationalities") } : {}),
    ...dateFor(values, "birth", base),
    ...positionsFor(values, base),
  };
}

async function twins(values: RowValues, { tx, actor }: RowContext): Promise<string[]> {
  const name = textOf(values, "fullName");
  const found = name === "" ? [] : await peopleCalled(tx, actor, name, 2);
  if (found.length === 0) return [];
  return [
    `${found.length === 1 ? "Somebody" : "Several people"} called ${name} ${found.length === 1 ? "is" : "are"} on file already. This row adds another: leave it out if it is the same person.`,
  ];
}

/** Rows of people. */
export const PEOPLE: KindSpec = {
  subject: "person",
  ...{ add: addPerson, edit: editPerson, trash: trashPerson },
  form: async (tx, actor, id) => toPersonForm(await personForEdit(tx, actor, id)),
  stand: (tx, id) =>
    tx.person.findUnique({ where: { id }, select: { version: true, deletedAt: true } }),
  ...{ toForm, twins, beginnings: {}, naming: "fullName" },
  fieldOf: {
    "positions.title": "officeTitle",
    "positions.organisation": "officeOrganisation",
    "positions.country": "officeCountry",
    "positions.rank": "officeRank",
    "positions.from": "officeFrom",
    "positions.to": "officeTo",
    positions: "officeTitle",
  },
  likeness: ({ fullName = "" }) => plainWord(fullName) || null,
  suspects: async (tx, rows) => {
    const names = await namesOnFile(
      tx,
      rows.map((values) => textOf(values, "fullName")),
    );
    return new Set(names.map(plainWord));
  },
  mayAddAlong: ({ officeOrganisation = "" }) => officeOrganisation !== "",
  isUsed: async (tx, actor, id) =>
    (await tx.person.count({
      where: {
        id,
        OR: [
          { cases: { some: visibleCases(actor) } },
          { involvements: { some: { caseRecord: visibleCases(actor) } } },
          { statements: { some: visibleStatements(actor) } },
          { relayedIn: { some: visibleStatements(actor) } },
          { participation: { some: { contact: visibleContacts(actor) } } },
        ],
      },
    })) > 0,
};
