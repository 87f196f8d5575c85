/** One thing that `npm run verify` looks at. Problems are printed as they are found. */
export type Check = {
  name: string;
  run(): Promise<{
    /** How many things do not hold. */
    problems: number;
    /** What was looked at, in a few words. */
    remark: string;
  }>;
};
