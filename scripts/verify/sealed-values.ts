import { note } from "@/scripts/terminal/steps";
import type { Check } from "@/scripts/verify/check";

export const verifySealedValues: Check = {
  name: "Sealed values",
  async run() {
    const { everySealedValue } = await import("@/lib/features/sensitive/check-sealed");
    let [problems, values] = [0, 0];
    for await (const { place, problem } of everySealedValue()) {
      values += 1;
      if (!problem) continue;
      note(`✗ ${place}: ${problem}`);
      problems += 1;
    }
    const count = values.toLocaleString("en-GB");
    return { problems, remark: `${count} ${values === 1 ? "value" : "values"} opened` };
  },
};
