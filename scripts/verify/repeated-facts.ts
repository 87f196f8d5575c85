import { note } from "@/scripts/terminal/steps";
import type { Check } from "@/scripts/verify/check";
import { FOLLOWING, workOutAgain } from "@/scripts/verify/work-out-again";

export const verifyRepeatedFacts: Check = {
  name: "What links to cases repeat",
  async run() {
    const { misjudgedLinks } = await import("@/lib/features/cases/queries/misjudged-links");
    const found = await misjudgedLinks();
    for (const { kind, id, caseId } of found) {
      note(`✗ The ${kind} ${id} is counted in the case ${caseId} as something that it is not`);
    }
    for (const line of workOutAgain(FOLLOWING, found)) note(line);
    return { problems: found.length, remark: "every link of a statement or contact looked at" };
  },
};
