import { writeFile } from "node:fs/promises";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";
import { parseBenchArguments, type BenchRequest } from "@/scripts/bench/arguments";
import { withBenchDatabase } from "@/scripts/bench/bench-database";
import { growthOf, growthTable, type SizeReport } from "@/scripts/bench/report";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { onInterruption } from "@/scripts/terminal/interruption";
import { asApplication } from "@/scripts/terminal/with-application";

/** The day of every run: what is overdue or silent must not depend on when it is measured. */
const DAY = "2026-03-02T09:30:00Z";

async function writeFigures(
  file: string,
  { seed, rounds }: BenchRequest,
  sizes: SizeReport[],
): Promise<void> {
  const figures = { seed, rounds, node: process.version, sizes, growth: growthOf(sizes) };
  try {
    await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
  } catch (error) {
    throw new OperatorError(
      `${file} could not be written (${errorCode(error)}). Choose another place.`,
    );
  }
}

/** `npm run bench`: how long things take as records grow, each beside the same SQL through the bare driver. */
export async function main(args: string[]): Promise<void> {
  const request = parseBenchArguments(args);
  const signal = onInterruption();
  process.env.VIGIL_NOW = DAY;
  await ensurePrismaClient(signal);
  const reports = await withBenchDatabase(({ ownerUrl, appUrl, secrets }) =>
    asApplication(appUrl, secrets, async () => {
      const { runSizes } = await import("@/scripts/bench/run-sizes");
      return runSizes({ ownerUrl, appUrl }, request, signal);
    }),
  );
  if (reports.length > 1) process.stdout.write(`\n${growthTable(reports).join("\n")}\n`);
  if (request.json) await writeFigures(request.json, request, reports);
}
