import path from "node:path";

/**
 * Arguments for Node that look for files importing each other in a circle, below the folder they are run
 * in. Not ESLint's rule for it, which took longer than all its others together.
 */
export const IMPORT_CYCLES = [
  path.resolve("node_modules/oxlint/bin/oxlint"),
  ...["--import-plugin", "--allow=all", "--deny=import/no-cycle", "--tsconfig=tsconfig.json", "."],
];
