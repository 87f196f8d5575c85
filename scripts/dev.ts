import { serve } from "@/scripts/serve/serve";

/** `npm run dev`: serves Vigil from the sources, reloading what changes. */
export function main(args: string[]): Promise<void> {
  return serve({ mode: "dev", seed: !args.includes("--empty") });
}
