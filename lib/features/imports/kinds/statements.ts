import type { KindSpec, RowContext, RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { personMeant, pickOf } from "@/lib/features/imports/kinds/people-meant";
import { SOURCE_FIELD_OF, sourceFor } from "@/lib/features/imports/kinds/sources-meant";
import {
  dateFor,
  listOf,
  pickedIn,
  rowsIn,
  sameNamed,
  speaksOf,
  textOf,
} from "@/lib/features/imports/kinds/values";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { toStatementForm } from "@/lib/features/statements/form-values";
import { visibleStatements } from "@/lib/features/statements/scope";
import { statementForEdit } from "@/lib/features/statements/statement-for-edit";
import type { FormValues } from "@/lib/forms/form-state";

const PLAIN = [
  ...["channel", "venue", "wording", "text", "language", "translation", "kinds"],
  ...["holderPosition", "internalNotes"],
] as const;

const SPEAKING = ["speaker", "speakerOrganisation", "unnamedRole"] as const;

/** Who is speaking follows from which of the three columns is filled in. */
async function speakerFor(values: RowValues, context: RowContext): Promise<FormValues> {
  const { base } = context;
  if (!speaksOf(values, ...SPEAKING)) return {};
  const labelNow = (field: string) => pickedIn(base, field).label ?? "";
  const organisation =
    "speakerOrganisation" in values
      ? textOf(values, "speakerOrganisation")
      : labelNow("speakerOrganisation");
  const role =
    "unnamedRole" in values ? textOf(values, "unnamedRole") : String(base?.unnamedRole ?? "");
  const named = "speaker" in values ? textOf(values, "speaker") : labelNow("speaker");
  if (named === "" && (role !== "" || organisation !== "")) {
    return {
      ...{ speakerKind: role === "" ? "organisation" : "unnamed", unnamedRole: role },
      ...{ speaker: null, newSpeaker: null, speakerPositionId: "" },
      speakerOrganisation: { id: "", label: organisation },
    };
  }
  if (organisation !== "" || role !== "") {
    context.note(
      "A person is named, so the organisation and the role of an unnamed speaker are left out: a person’s organisation comes from the office they held.",
    );
  }
  const rest = { speakerKind: "person", unnamedRole: "", speakerOrganisation: null };
  if (!("speaker" in values)) return rest;
  const { pick, newPerson } = await personMeant(named, context);
  return { ...rest, speaker: pick, newSpeaker: newPerson, speakerPositionId: "" };
}

function casesFor(values: RowValues, base: FormValues | null): FormValues {
  if (!speaksOf(values, "cases", "mention")) return {};
  const stands = rowsIn(base, "cases");
  const mention = textOf(values, "mention");
  if (!("cases" in values)) return { cases: stands.map((row) => ({ ...row, mention })) };
  const said = "mention" in values ? mention : (stands[0]?.mention ?? "");
  return { cases: listOf(values, "cases").map((cell) => ({ case: pickOf(cell), mention: said })) };
}

async function toForm(values: RowValues, context: RowContext): Promise<FormValues> {
  const { base } = context;
  const relayed = "relayedPerson" in values ? textOf(values, "relayedPerson") : "";
  return {
    ...(base ? {} : { speakerKind: "person" }),
    ...sameNamed(values, PLAIN),
    ...(await speakerFor(values, context)),
    ...("relayedPerson" in values ? { relayedPerson: pickOf(relayed) } : {}),
    ...dateFor(values, "saidOn", base),
    ...casesFor(values, base),
    ...(await sourceFor(values, context)),
  };
}

async function twins(values: RowValues, { tx, actor }: RowContext): Promise<string[]> {
  const text = textOf(values, "text");
  const found = await tx.statement.findFirst({
    where: { AND: [visibleStatements(actor), { text, deletedAt: null }] },
    select: { saidOnEdtf: true },
  });
  if (!found) return [];
  const same = (found.saidOnEdtf ?? "") === textOf(values, "saidOn");
  return [
    `A statement of these very words${same ? " and this date" : ", with another date,"} is on file already. This row adds another: leave it out if it is the same.`,
  ];
}

/** Rows of statements. */
export const STATEMENTS: KindSpec = {
  subject: "statement",
  ...{ add: addStatement, edit: editStatement, trash: trashStatement },
  form: async (tx, actor, id) => toStatementForm(await statementForEdit(tx, actor, id)),
  stand: (tx, id) =>
    tx.statement.findUnique({ where: { id }, select: { version: true, deletedAt: true } }),
  ...{ toForm, twins, beginnings: {}, naming: "text" },
  fieldOf: {
    ...SOURCE_FIELD_OF,
    "cases.mention": "mention",
    newSpeaker: "speaker",
    speakerKind: "speaker",
    speakerPositionId: "speaker",
  },
  likeness: ({ text = "", saidOn = "" }) =>
    text === "" ? null : `${plainWord(saidOn)} ${plainWord(text).slice(0, 400)}`,
  mayAddAlong: () => true,
  // Who sees the record sees what rests on it.
  isUsed: async (tx, _, id) =>
    (await tx.commitment.count({ where: { statementId: id, deletedAt: null } })) > 0,
};
