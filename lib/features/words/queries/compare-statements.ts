import { defineQuery } from "@/lib/commands/define-query";
import { NotFoundError } from "@/lib/errors";
import { statementRowInclude } from "@/lib/features/statements/mappers";
import { visibleStatements } from "@/lib/features/statements/scope";
import { toSpokenWords } from "@/lib/features/words/mappers";
import { compareTexts, type Comparison } from "@/lib/features/words/rules/comparison";
import { comparableVersions, type TextVersion } from "@/lib/features/words/rules/versions";
import { compareSchema } from "@/lib/features/words/schema";
import type { SpokenWords } from "@/lib/features/words/types";

export type StatementComparison = {
  a: SpokenWords;
  b: SpokenWords;
  /** Null when they have no language in common. */
  versions: [TextVersion, TextVersion] | null;
  /** Null as well when they are too long and too different. */
  comparison: Comparison | null;
};

/** Two statements word by word. @throws NotFoundError when one is hidden or absent */
export const compareStatements = defineQuery({
  name: "words.compare",
  permission: "statement:read",
  input: compareSchema,
  async run({ db, actor, input }): Promise<StatementComparison> {
    const rows = await db.statement.findMany({
      where: { AND: [{ id: { in: [input.a, input.b] } }, visibleStatements(actor)] },
      include: statementRowInclude(actor),
    });
    const read = (id: string): SpokenWords => {
      const row = rows.find((found) => found.id === id);
      if (!row) throw new NotFoundError("This statement does not exist, or is not visible to you.");
      return toSpokenWords(row);
    };
    const [a, b] = [read(input.a), read(input.b)];
    const [versions = null] = comparableVersions(a, b);
    const comparison = versions && compareTexts(versions[0].text, versions[1].text);
    return { a, b, versions, comparison };
  },
});
