import { traceQueries } from "@/scripts/bench/trace";

/**
 * How many SQL statements this process sends to PostgreSQL while `work` runs: whatever Prisma makes
 * of it, BEGIN and COMMIT included. One count at a time: work that runs beside it is counted too.
 */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  return (await traceQueries(work)).length;
}
