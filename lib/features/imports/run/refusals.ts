import * as z from "zod";

import type { Import } from "@/lib/db/generated/client";
import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  type RecordChoice,
} from "@/lib/errors";
import type { KindSpec } from "@/lib/features/imports/kinds/kind-spec";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import { problemOf } from "@/lib/features/imports/run/read-line";
import type { LineProblem } from "@/lib/features/imports/types";

/** The column's field that a form field's refusal is about; null when no column gives it. */
function fieldOf({ kind }: Import, { fieldOf: map }: KindSpec, path: string): string | null {
  const plain = path
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .join(".");
  const prefix = Object.keys(map)
    .filter((start) => plain === start || plain.startsWith(`${start}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix) return map[prefix] ?? null;
  const [first = ""] = plain.split(".");
  return FIELDS[kind].some(({ name }) => name === first) ? first : null;
}

const MOST_OFFERED = 5;

/** How to tell apart people of one name: by the id that a cell may hold in place of it. */
function offered(choices: readonly RecordChoice[] | undefined): string {
  if (!choices || choices.length < 2) return "";
  const ways = choices
    .slice(0, MOST_OFFERED)
    .map(({ id, description }) => `${id}${description ? ` (${description})` : ""}`);
  return ` In place of the name, write the id of the one who is meant, as it stands at the end of the address of their page: ${ways.join("; ")}.`;
}

/** Words of forms that say nothing to whoever looks at a file. */
const inFile = (message: string) =>
  message
    .replace(" Choose one from the list.", "")
    .replace(", or add a new person", "")
    .replace(
      "Choose a person from the list, or add a new one.",
      "Correct the name, or bring this person in first.",
    )
    .replace("Choose a case from the list, or enter its reference.", "Write the case’s reference.");

/** What a refusal by a command means for a row; null for what is no refusal but a fault. */
export function problemsOf(
  layout: Import,
  kind: KindSpec,
  cells: readonly string[],
  error: unknown,
): LineProblem[] | null {
  const at = (path: string, words: string) =>
    problemOf(layout, cells, fieldOf(layout, kind, path), words);
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => at(path.join("."), message));
  }
  if (error instanceof InvalidInputError) {
    return Object.entries(error.fieldErrors).flatMap(([path, words]) =>
      words.map((message) => at(path, inFile(message) + offered(error.choices[path]))),
    );
  }
  const isRefusal =
    error instanceof ForbiddenError ||
    error instanceof NotFoundError ||
    error instanceof ConflictError;
  return isRefusal ? [at("", error.message)] : null;
}
