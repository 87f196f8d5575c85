import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { RowContext } from "@/lib/features/imports/kinds/kind-spec";
import { idsOfPeopleCalled } from "@/lib/features/people/people-called";
import { visiblePeople } from "@/lib/features/people/scope";
import type { FormValues } from "@/lib/forms/form-state";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a cell says as a picker posts it: the id at the end of a page's address, or a name. */
export function pickOf(cell: string): FormValues {
  const last = cell.split("/").at(-1)?.trim() ?? "";
  return UUID.test(last) ? { id: last, label: "" } : { id: "", label: cell };
}

/** People on file of that very name whom the actor may see, out of the trash. */
export async function peopleCalled(tx: Db, actor: Actor, name: string, take: number) {
  const ids = await idsOfPeopleCalled(tx, name);
  if (ids.length === 0) return [];
  return tx.person.findMany({
    where: { AND: [{ id: { in: ids }, deletedAt: null }, visiblePeople(actor)] },
    select: { id: true },
    take,
  });
}

/** Of many names, those that somebody on file may have, hidden ones too: one query for all, never shown. */
export async function namesOnFile(tx: Db, names: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT n AS "name" FROM unnest(${names}::text[]) AS n
    WHERE n <> '' AND EXISTS (SELECT FROM "Person"
      WHERE "foldedNames" LIKE '%' || regexp_replace(vigil_fold(n), '([\\\\%_])', '\\\\\\1', 'g') || '%')`;
  return rows.map(({ name }) => name);
}

type Meant = { pick: FormValues; newPerson: FormValues | null };

/** Whom a cell names: somebody on file, or, where that is wanted, a person to be added. */
export async function personMeant(cell: string, context: RowContext): Promise<Meant> {
  const pick = pickOf(cell);
  if (cell === "" || pick.id !== "" || !context.addPeople) return { pick, newPerson: null };
  const known = await peopleCalled(context.tx, context.actor, cell, 1);
  if (known.length > 0) return { pick, newPerson: null };
  context.note(`Adds a person called ${cell}: nobody of that name is on file.`);
  return { pick: { id: "", label: "" }, newPerson: { fullName: cell } };
}
