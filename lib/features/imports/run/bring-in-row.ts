import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Import } from "@/lib/db/generated/client";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import type { KindSpec, RowContext, RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import type { EarlierLine } from "@/lib/features/imports/run/earlier-lines";
import { requireComplete, type ReadLine } from "@/lib/features/imports/run/read-line";
import type { FormValues } from "@/lib/forms/form-state";

/** What a row became. */
export type BroughtIn = {
  outcome: "added" | "changed" | "unchanged";
  recordId: string;
  versionAfter: number;
  before: FormValues | null;
  entered: Record<string, string>;
};

type Row = {
  tx: Db;
  actor: Actor;
  batch: Import;
  kind: KindSpec;
  read: ReadLine;
  /** Whether something on file may be the same. */
  isSuspect: boolean;
};

const contextOf = ({ tx, actor, batch }: Row, base: FormValues | null, notes: string[]) =>
  ({
    tx,
    actor,
    base,
    addPeople: batch.addPeople,
    note: (words) => notes.push(words),
  }) satisfies RowContext;

/** The record an earlier row became, as its form; null when it is gone, or not the actor's to see. */
async function standing({ tx, actor, kind }: Row, earlier: EarlierLine | undefined) {
  const id = earlier?.recordId;
  const stand = id ? await kind.stand(tx, id) : null;
  if (!earlier || !id || !stand) return null;
  try {
    return { id, earlier, stand, form: await kind.form(tx, actor, id) };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

type Standing = NonNullable<Awaited<ReturnType<typeof standing>>>;

/** The fields that say something else than they said the last time; what was left empty is not. */
const changedFields = ({ read: { entered }, kind }: Row, earlier: EarlierLine) =>
  Object.keys(entered).filter(
    (field) =>
      entered[field] !== (earlier.entered[field] ?? "") &&
      !(entered[field] === "" && field in kind.beginnings),
  );

/** @throws InvalidInputError when the reference stood for something else: another sheet counts its rows as well */
function requireSame({ kind, read }: Row, earlier: EarlierLine): void {
  const field = kind.naming;
  if (field === null || read.key === null) return;
  const [then = "", now = ""] = [earlier.entered[field], read.entered[field]];
  if (then === "" || now === "" || plainWord(then) === plainWord(now)) return;
  const reference = read.key.slice(read.key.indexOf(":") + 1);
  throw new InvalidInputError({
    [field]: [
      `Reference ${reference} was brought in as ${quoted(then)}. If this is the same one, corrected, change it on the record itself. If it is another, choose another reference column, or none.`,
    ],
  });
}

const LONGEST_QUOTED = 80;
const quoted = (text: string) =>
  text === ""
    ? "nothing"
    : `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;

function describe(row: Row, { earlier, stand }: Standing, fields: string[], notes: string[]) {
  for (const field of fields) {
    const label = FIELDS[row.batch.kind].find(({ name }) => name === field)?.label ?? field;
    // What the cell said before may name what is hidden from the actor by now.
    notes.push(`${label} is set to ${quoted(row.read.entered[field] ?? "")}.`);
  }
  if (stand.version === earlier.versionAfter) return;
  notes.push(
    "The record was changed in Vigil since that row was brought in. Only what the file now says otherwise is set.",
  );
}

async function change(row: Row, known: Standing, notes: string[]): Promise<BroughtIn> {
  const { tx, actor, kind, read } = row;
  const { id, earlier, stand, form } = known;
  const entered = { ...earlier.entered, ...read.entered };
  requireSame(row, earlier);
  const fields = changedFields(row, earlier);
  const same = { recordId: id, before: null, entered };
  if (fields.length === 0) {
    if (stand.deletedAt) notes.push("The record this row became is in the trash.");
    return { ...same, outcome: "unchanged", versionAfter: earlier.versionAfter ?? stand.version };
  }
  if (stand.deletedAt) {
    throw new InvalidInputError({
      form: [
        "The record this row became is in the trash. Restore it there first, or leave the row out.",
      ],
    });
  }
  describe(row, known, fields, notes);
  const values: RowValues = Object.fromEntries(fields.map((field) => [field, read.values[field]]));
  const input = await kind.toForm(values, contextOf(row, form, notes));
  await kind.edit.within(tx, actor, { ...form, ...input, ...keptDate(kind, input) });
  const after = await kind.stand(tx, id);
  return {
    ...same,
    outcome: "changed",
    versionAfter: after?.version ?? stand.version,
    before: form,
  };
}

/** A row that says nothing of the date of a detention leaves the one that was chosen for the case. */
const keptDate = ({ subject }: KindSpec, input: FormValues) =>
  subject === "case" && !("detainedOn" in input) ? { keepDetentionDate: true } : {};

async function add(row: Row, notes: string[]): Promise<BroughtIn> {
  const { tx, actor, kind, read } = row;
  const context = contextOf(row, null, notes);
  // A row that looks like another of its file is told of that one, which may be on file by now.
  if (row.isSuspect && notes.length === 0) notes.push(...(await kind.twins(read.values, context)));
  const { id } = await kind.add.within(tx, actor, await kind.toForm(read.values, context));
  return { outcome: "added", recordId: id, versionAfter: 1, before: null, entered: read.entered };
}

/**
 * Brings one row in by the commands that forms use: changes the record that an earlier row of its name
 * became, else adds one. What is noted for the reader goes to `notes`.
 * @throws what the commands throw
 */
export async function bringInRow(
  row: Row,
  earlier: EarlierLine | undefined,
  notes: string[],
): Promise<BroughtIn> {
  const known = await standing(row, earlier);
  if (known) return change(row, known, notes);
  requireComplete(row.batch, row.read);
  return add(row, notes);
}
