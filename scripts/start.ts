import { serve } from "@/scripts/serve/serve";

/** `npm start`: serves Vigil for use. `--empty` leaves a new database without sample records. */
export function main(args: string[]): Promise<void> {
  return serve({ mode: "start", seed: !args.includes("--empty") });
}
