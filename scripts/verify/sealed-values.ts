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
    const { otherKeys } = await import("@/lib/features/sensitive/rekey");
    const others = await otherKeys();
    const count = values.toLocaleString("en-GB");
    const opened = `${count} ${values === 1 ? "value" : "values"} opened`;
    const rest = `${others.toLocaleString("en-GB")} not under the first key: restart every instance and run npm run rekey`;
    return { problems, remark: others > 0 ? `${opened}, ${rest}` : opened };
  },
};
