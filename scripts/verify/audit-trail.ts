import type { ChainBreak } from "@/lib/audit/check-chain";
import { note } from "@/scripts/terminal/steps";
import type { Check } from "@/scripts/verify/check";

const PROBLEMS: Record<ChainBreak["problem"], string> = {
  altered: "is not as it was written",
  missing: "is missing, or was put elsewhere",
  unlinked: "does not follow from the one before it: one of the two was rewritten",
  "cut off": "and any after it are missing from the end, or the end was rewritten",
};

export const verifyAuditTrail: Check = {
  name: "Audit trail",
  async run() {
    const { database } = await import("@/lib/db/client");
    const { checkChain } = await import("@/lib/audit/check-chain");
    const { entries, firstBreak } = await database().$transaction((tx) => checkChain(tx), {
      isolationLevel: "RepeatableRead",
      timeout: 3_600_000,
    });
    if (firstBreak) note(`✗ Entry ${firstBreak.seq} ${PROBLEMS[firstBreak.problem]}.`);
    return {
      problems: firstBreak ? 1 : 0,
      remark: `${entries.toLocaleString("en-GB")} ${entries === 1 ? "entry" : "entries"} in order`,
    };
  },
};
