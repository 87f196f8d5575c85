import * as z from "zod";

import { toDateParts } from "@/lib/dates/date-parts";
import { exactDay } from "@/lib/dates/partial-date";
import type { readPage } from "@/lib/features/reviews/read/read-page";
import type { FormValues } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";

/** What was read of a file or a page: its words, and what it says of itself. */
export type ReadText = Partial<ReturnType<typeof readPage>> & {
  note?: string;
  /** The day on which a page was fetched. */
  accessedOn?: string;
  /** Sealed: how it was fetched, for the trail. */
  fetched?: string;
};

/** The field that keeps what was filled in, to tell it from what somebody typed. */
const FILLED = "filled";
const DAY_BOXES = ["year", "month", "day"] as const;

const filledSchema = z.record(z.string(), z.string());

function filledBefore(values: FormValues): Record<string, string> {
  try {
    return filledSchema.parse(JSON.parse(readText(values, FILLED) || "{}"));
  } catch {
    return {};
  }
}

/** The boxes of the day of publication; empty ones where none is known. */
function dayBoxes(day: string | undefined): Record<string, string> {
  const { year, month, day: box } = toDateParts(exactDay(day || "2000-01-01"));
  const boxes = { year, month, day: box };
  return Object.fromEntries(DAY_BOXES.map((name) => [name, day ? boxes[name] : ""]));
}

function isDayUntouched(values: FormValues, before: string | undefined): boolean {
  const boxes = dayBoxes(before);
  return (
    readText(values, "publishedOn.asStated") === "" &&
    DAY_BOXES.every((name) => readText(values, `publishedOn.${name}`) === boxes[name])
  );
}

/**
 * The form with what was read, and what it says of itself where nothing was typed. What an earlier file
 * filled in is not typed: none of it stays beside the words of the next.
 */
export function fillForm(values: FormValues, { text, language, ...read }: ReadText): FormValues {
  const before = filledBefore(values);
  const facts = Object.fromEntries(Object.entries(read).filter(([, words]) => words));
  const { publishedOn, ...lines } = { ...before, ...facts } as Record<string, string>;
  const untouched = Object.keys(lines).filter((name) =>
    ["", before[name]].includes(readText(values, name)),
  );
  const isDayFree = isDayUntouched(values, before.publishedOn);
  return {
    ...values,
    ...Object.fromEntries(untouched.map((name) => [name, facts[name] ?? ""])),
    ...(isDayFree && publishedOn
      ? {
          publishedOn: facts.publishedOn
            ? toDateParts(exactDay(facts.publishedOn))
            : dayBoxes(undefined),
        }
      : {}),
    ...(language ? { language } : {}),
    text,
    [FILLED]: JSON.stringify(facts),
  };
}
