import { note } from "@/scripts/terminal/steps";
import { RESTRICTING, workOutAgain } from "@/scripts/verify/work-out-again";
import type { Check } from "@/scripts/verify/check";

export const verifyRestrictedRecords: Check = {
  name: "Restricted records",
  async run() {
    const { misjudgedRecords } = await import("@/lib/features/cases/queries/misjudged-records");
    const found = await misjudgedRecords();
    for (const { kind, id, restricted } of found) {
      const wrong = restricted
        ? "is kept from those who may see it"
        : "is shown to those who may see none of its cases";
      note(`✗ The ${kind} ${id} ${wrong}`);
    }
    for (const line of workOutAgain(RESTRICTING, found)) note(line);
    return { problems: found.length, remark: "every statement and contact looked at" };
  },
};
