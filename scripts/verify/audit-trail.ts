import type { ChainBreak } from "@/lib/audit/check-chain";
import { headWords } from "@/lib/features/audit-log/rules";
import { note } from "@/scripts/terminal/steps";
import type { Check } from "@/scripts/verify/check";
import { keepHead, type KeptHead } from "@/scripts/verify/kept-head";

const PROBLEMS: Record<Exclude<ChainBreak["problem"], "reordered">, string> = {
  altered: "is not as it was written",
  missing: "is missing, or was put elsewhere",
  inserted: "was put in: none was written there",
  unlinked: "does not follow from the one before it: one of the two was rewritten",
  "cut off": "and any after it are missing from the end",
  "end rewritten": "is not the one that the end of the trail was kept with: it was rewritten",
};

function breakWords({ seq, problem, writtenAs }: ChainBreak): string {
  if (problem !== "reordered") return `Entry ${seq} ${PROBLEMS[problem]}.`;
  return `Entry ${seq} stands out of order: it was written as entry ${writtenAs}.`;
}

export type TrailOptions = {
  /** A head that was kept outside, which the trail must still hold. */
  against?: KeptHead | undefined;
  /** Where to write the head when everything holds. */
  anchor?: string | undefined;
};

async function readTrail(against: KeptHead | undefined) {
  const { database } = await import("@/lib/db/client");
  const { checkChain } = await import("@/lib/audit/check-chain");
  const { checkAgainst, readTrailHead } = await import("@/lib/audit/trail-head");
  return database().$transaction(
    async (tx) => ({
      ...(await checkChain(tx)),
      head: await readTrailHead(tx),
      answer: against && (await checkAgainst(tx, against.head)),
    }),
    { isolationLevel: "RepeatableRead", timeout: 3_600_000 },
  );
}

/** The trail recomputed, and compared with a head kept outside where one is given. */
export const verifyAuditTrail = ({ against, anchor }: TrailOptions): Check => ({
  name: "Audit trail",
  async run() {
    const { entries, firstBreak, head, answer } = await readTrail(against);
    const problems: string[] = firstBreak ? [breakWords(firstBreak)] : [];
    if (against && answer) {
      const seq = against.head.seq.toString();
      const words = headWords({ ...answer, seq, last: answer.last.toString() });
      if (answer.standing === "held") note(`${against.file}: ${words}`);
      else problems.push(`${against.file}: ${words}`);
    }
    problems.forEach((problem) => note(`✗ ${problem}`));
    if (anchor && problems.length === 0) note(await keepHead(anchor, head));
    if (anchor && problems.length > 0) note(`The head was not written to ${anchor}.`);
    return {
      problems: problems.length,
      remark: `${entries.toLocaleString("en-GB")} ${entries === 1 ? "entry" : "entries"} in order`,
    };
  },
});
