import { copyFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";
import { exportEverything } from "@/scripts/export/whole";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { withApplication } from "@/scripts/terminal/with-application";

const USAGE = `npm run export -- --case REFERENCE --format FORMAT --out FILE
npm run export -- --all --out FOLDER      everything, as open JSON and files

Formats: pdf, docx, markdown, json, csv.
  --kind KIND             dossier (if left out), one-page, short, press-line or wgad-draft
  --audience AUDIENCE     internal (if left out), family, lawyer, government, partner or public
  --recipient WORDS       to whom it goes
  --ask SENTENCE          what is asked for, in the short version
  --from DAY --to DAY     only statements and contacts of these days (YYYY-MM-DD)
  --internal-notes        include internal notes
  --as EMAIL              act as this user: needed for restricted cases`;

const OPTIONS = {
  all: { type: "boolean", default: false },
  case: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  kind: { type: "string", default: "dossier" },
  audience: { type: "string", default: "internal" },
  recipient: { type: "string" },
  ask: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  "internal-notes": { type: "boolean", default: false },
  as: { type: "string" },
} as const;

function parse(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { all, case: reference, format, out } = values;
    if (all && out && !reference && !format) return { all: true as const, out };
    if (reference && format && out)
      return { ...values, all: false as const, reference, format, out };
  } catch {
    // an option that does not exist; answered like every other misunderstanding
  }
  throw new OperatorError(USAGE);
}

type CaseRequest = Extract<ReturnType<typeof parse>, { all: false }>;

async function exportTo(request: CaseRequest): Promise<string> {
  const { database } = await import("@/lib/db/client");
  const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
  const { findActor } = await import("@/lib/features/users/find-actor");
  const { resolveCase } = await import("@/lib/features/cases/resolve-cases");
  const { exportCase } = await import("@/lib/features/exports/commands");
  const { reference, format, out, kind, audience, recipient, ask, from, to } = request;
  const actor = request.as ? await findActor(database(), request.as) : SYSTEM_ACTOR;
  const caseId = await resolveCase(database(), actor, { id: null, label: reference }, "case");
  const file = await exportCase(actor, {
    ...{ caseId, format, kind, audience, recipient, ask, from, to },
    includeInternalNotes: request["internal-notes"],
  });
  try {
    await copyFile(file.path, out);
  } catch (error) {
    throw new OperatorError(
      `${out} could not be written (${errorCode(error)}). Choose another place.`,
    );
  } finally {
    await file.discard();
  }
  return `${out}: ${file.bytes.toLocaleString("en-GB")} bytes, SHA-256 ${file.sha256}`;
}

/** `npm run export -- …`: writes a case summary to a file, or everything to a folder, on record. */
export async function main(args: string[]): Promise<void> {
  const request = parse(args);
  await ensurePrismaClient();
  const done = await withApplication("export", () =>
    request.all ? exportEverything(request.out) : exportTo(request),
  );
  process.stdout.write(`${done}\n`);
  // The typesetting thread would keep the process alive.
  process.exit(0);
}
