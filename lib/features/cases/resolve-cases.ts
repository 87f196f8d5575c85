import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import type { Pick } from "@/lib/validation/pick";

const REFERENCE = /VG-\d{4}-[0-9A-Z]{4,}/i;

/** Who may break the glass finds in lists what cannot be written to. */
const closedToo = ({ role }: Actor) =>
  role === "admin" ? " A restricted case that is open to you to be read cannot be chosen." : "";

/**
 * The case a picker means: the one chosen, or (without JavaScript there is only a text box) the one
 * whose reference or detained person's name was typed.
 * @param path form field that an error belongs to
 * @throws InvalidInputError when no visible case fits, or several do
 */
export async function resolveCase(tx: Db, actor: Actor, pick: Pick, path: string): Promise<string> {
  const label = pick.label ?? "";
  const reference = REFERENCE.exec(label)?.[0]?.toUpperCase();
  const typed = reference
    ? { reference }
    : { person: { fullName: { equals: label, mode: "insensitive" as const } } };
  const matches = await tx.case.findMany({
    where: { AND: [visibleCases(actor), { deletedAt: null }, pick.id ? { id: pick.id } : typed] },
    select: { id: true },
    take: 2,
  });
  if (matches.length === 1 && matches[0]) return matches[0].id;
  const words =
    matches.length > 1
      ? `${label} has several cases. Enter the reference of one, such as VG-2026-7KQ4.`
      : `No case for “${label}” is on file. Choose a case from the list, or enter its reference.${closedToo(actor)}`;
  throw new InvalidInputError({ [path]: [words] });
}
