import type { ReactNode } from "react";

/** One answer of a closed list; `hint` explains it where the label alone does not. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode };
