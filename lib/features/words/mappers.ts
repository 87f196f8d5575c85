import type { Prisma } from "@/lib/db/generated/client";
import { toStatementRow, type statementRowInclude } from "@/lib/features/statements/mappers";
import type { SpokenWords } from "@/lib/features/words/types";

type StoredWords = Prisma.StatementGetPayload<{ include: ReturnType<typeof statementRowInclude> }>;

/** A stored statement with what a comparison of words reads. */
export function toSpokenWords(row: StoredWords): SpokenWords {
  const { translation, deletedAt } = row;
  return { ...toStatementRow(row), translation, deletedAt };
}
