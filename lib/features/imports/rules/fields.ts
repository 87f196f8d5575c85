import type { ImportKind } from "@/lib/db/generated/enums";
import { CASE_COLUMNS } from "@/lib/features/imports/rules/case-columns";
import { CONTACT_COLUMNS } from "@/lib/features/imports/rules/contact-columns";
import type { FieldSpec } from "@/lib/features/imports/rules/field-spec";
import { PERSON_COLUMNS } from "@/lib/features/imports/rules/person-columns";
import { STATEMENT_COLUMNS } from "@/lib/features/imports/rules/statement-columns";

/** What a column of a file can hold, by what its rows are. */
export const FIELDS: Record<ImportKind, readonly FieldSpec[]> = {
  people: PERSON_COLUMNS,
  cases: CASE_COLUMNS,
  statements: STATEMENT_COLUMNS,
  contacts: CONTACT_COLUMNS,
};
