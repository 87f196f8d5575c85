import { defineCommand } from "@/lib/commands/define-command";
import type { Import } from "@/lib/db/generated/client";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import { mapColumnsSchema } from "@/lib/features/imports/schema";
import { lockOwnImport } from "@/lib/features/imports/scope";

const CHOOSABLE: ReadonlySet<string> = new Set(["mapping", "checked"]);

/** The chosen field of each column, in the order of the file. */
function chosenFields({ header, kind }: Import, posted: Record<string, string> | string[]) {
  const names = new Set(FIELDS[kind].map(({ name }) => name));
  const given = new Map(Object.entries(posted));
  const columns = header.map((_, at) => given.get(String(at)) ?? "");
  const errors: Record<string, string[]> = {};
  columns.forEach((field, at) => {
    if (field === "") return;
    if (!names.has(field)) errors[`columns.${at}`] = ["Choose a field from the list"];
    else if (columns.indexOf(field) < at)
      errors[`columns.${at}`] = [
        `Column ${columns.indexOf(field) + 1} fills this field already. Leave one of the two out.`,
      ];
  });
  if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
  return columns;
}

/**
 * Says what each column holds, and has the rows looked at: they are tried one by one, and nothing is
 * brought in. Chosen anew, the rows are looked at anew.
 * @throws InvalidInputError naming the column; ConflictError when the work has gone on meanwhile
 */
export const mapColumns = defineCommand({
  name: "import.mapped",
  permission: "import:own",
  input: mapColumnsSchema,
  async run({ tx, actor, input: { id, version, columns: posted, keyColumn, addPeople } }) {
    const found = await lockOwnImport(tx, actor, id);
    if (!CHOOSABLE.has(found.state) || found.version !== version) {
      throw new ConflictError("This import has gone on meanwhile. Reload the page.");
    }
    if (keyColumn !== null && keyColumn >= found.header.length) {
      throw new InvalidInputError({ keyColumn: ["Choose a column of the file"] });
    }
    const columns = chosenFields(found, posted);
    if (columns.every((field) => field === "")) {
      throw new InvalidInputError({ form: ["Say what at least one column holds."] });
    }
    await tx.$executeRaw`
      UPDATE "ImportLine" SET "outcome" = NULL, "problems" = '[]', "notes" = '{}', "recordId" = NULL
      WHERE "importId" = ${id}::uuid AND "outcome" IS NOT NULL`;
    const data = { columns, keyColumn, addPeople };
    await tx.import.update({
      where: { id },
      data: { ...data, state: "checking", doneLine: 0, version: { increment: 1 } },
    });
    const before = {
      columns: found.columns,
      keyColumn: found.keyColumn,
      addPeople: found.addPeople,
    };
    return {
      result: { id },
      audit: { subjectType: "import", subjectId: id, caseIds: [], before, after: data },
    };
  },
});
