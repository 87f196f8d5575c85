import { accessesNoted } from "@/lib/audit/note-access";
import { traceQueries } from "@/scripts/bench/trace";

/**
 * How many SQL statements this process sends to PostgreSQL while `work` runs: whatever Prisma makes
 * of it, BEGIN and COMMIT included, and the note of who looked, which is not waited for otherwise. One count at a time: work that runs beside it is counted too.
 */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  await accessesNoted();
  const settled = async () => {
    await work();
    await accessesNoted();
  };
  return (await traceQueries(settled)).length;
}
