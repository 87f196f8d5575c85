import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { step } from "@/scripts/terminal/steps";

/** `npm run generate`: makes the database client from the Prisma schema. */
export async function main(): Promise<void> {
  await step(
    "Database client",
    () => ensurePrismaClient(),
    (made) => (made ? "generated" : "up to date"),
  );
}
