import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What takes axe longest by far. */
const COLOURS = "color-contrast";

// What was found right would be described node by node as well; nothing here is in a style sheet
// from elsewhere.
const VIOLATIONS_ALONE: RunOptions = { resultTypes: ["violations"], preload: false };

/** Which rules a page is held against: those of the standards, of them the colours alone, or all but the colours. */
export type Rules = "all" | "colours" | "layout";

let source: string | undefined;

/** Hands axe to the page, once for as long as the page stands. */
async function load(page: Page): Promise<void> {
  if (await page.evaluate(() => "axe" in window)) return;
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
}

function optionsFor(rules: Rules, without: string[]): RunOptions {
  if (rules === "colours") {
    return { ...VIOLATIONS_ALONE, runOnly: { type: "rule", values: [COLOURS] } };
  }
  const off = rules === "layout" ? [COLOURS, ...without] : without;
  return {
    ...VIOLATIONS_ALONE,
    runOnly: { type: "tag", values: STANDARDS },
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  };
}

/** What axe finds wrong with the page as it stands, by WCAG 2.2 AA, in a form worth reading. */
export async function violations(
  page: Page,
  rules: Rules = "all",
  without: string[] = [],
): Promise<string[]> {
  await load(page);
  const found = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run: (options: RunOptions) => Promise<AxeResults> };
      };
      return (await axe.run(options)).violations;
    },
    optionsFor(rules, without),
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} at ${target.join(" ")} ${failureSummary ?? ""}`,
    ),
  );
}
