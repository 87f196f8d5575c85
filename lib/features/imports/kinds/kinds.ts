import type { ImportKind } from "@/lib/db/generated/enums";
import { CASES } from "@/lib/features/imports/kinds/cases";
import { CONTACTS } from "@/lib/features/imports/kinds/contacts";
import type { KindSpec } from "@/lib/features/imports/kinds/kind-spec";
import { PEOPLE } from "@/lib/features/imports/kinds/people";
import { STATEMENTS } from "@/lib/features/imports/kinds/statements";

/** How rows become records, by what they are. */
export const KINDS: Record<ImportKind, KindSpec> = {
  people: PEOPLE,
  cases: CASES,
  statements: STATEMENTS,
  contacts: CONTACTS,
};
