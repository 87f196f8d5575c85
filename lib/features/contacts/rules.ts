import { formatDay, formatInstant, formatPartialDate } from "@/lib/dates/format";
import { type LocalTime, readLocalTime } from "@/lib/dates/local-time";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { ContactMade, ContactMedium, CountQualifier } from "@/lib/db/generated/enums";
import type { ContactKind, ContactRow, ParticipantView } from "@/lib/features/contacts/types";

const NOUNS: Record<ContactMedium, { one: string; many: string }> = {
  phone_call: { one: "phone call", many: "phone calls" },
  video_call: { one: "video call", many: "video calls" },
  meeting: { one: "meeting", many: "meetings" },
  consular_visit: { one: "consular visit", many: "consular visits" },
  family_visit: { one: "family visit", many: "family visits" },
  lawyer_visit: { one: "lawyer’s visit", many: "lawyer’s visits" },
  letter: { one: "letter", many: "letters" },
  email: { one: "e-mail", many: "e-mails" },
  message: { one: "message", many: "messages" },
  readout: { one: "readout", many: "readouts" },
};

const QUALIFIERS: Record<CountQualifier, string> = {
  exactly: "",
  at_least: "at least ",
  more_than: "more than ",
  about: "about ",
};

const MADE_ENDINGS: Record<ContactMade, string> = {
  yes: "",
  no: " tried, not made",
  refused: " refused",
};

/** What a contact was: “phone call”, “more than 6 phone calls”, “phone call refused”. */
export function contactWords({ medium, made, countQualifier, count }: ContactKind): string {
  const { one, many } = NOUNS[medium];
  const number = `${QUALIFIERS[countQualifier]}${count.toLocaleString("en-GB")}`;
  const isOne = countQualifier === "exactly" && count === 1;
  const what = isOne ? one : `${number} ${count === 1 ? one : many}`;
  return what + MADE_ENDINGS[made];
}

/** The same, to begin a line or a heading with. */
export function contactTitle(contact: ContactKind): string {
  const words = contactWords(contact);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “45 minutes”, “1 hour”, “2 hours 5 minutes”. */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && counted(hours, "hour"), rest > 0 && counted(rest, "minute")];
  return parts.filter(Boolean).join(" ");
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}

/**
 * When a contact happened, one line each: the date as precise as it is known; or the instant as the
 * clock showed it in the zone it was given in, and in UTC.
 */
export function happenedWords(
  contact: Pick<ContactRow, "happenedOn" | "happenedAt" | "timeZone">,
): string[] {
  const { happenedOn, happenedAt, timeZone } = contact;
  if (!happenedAt || !timeZone) return [formatPartialDate(happenedOn)];
  const zones = timeZone === "UTC" ? ["UTC"] : [timeZone, "UTC"];
  return zones.map((zone) => formatInstant(happenedAt, zone));
}

/** Who took part: a person's name, or an organisation's. */
export function participantName({ person, organisation }: ParticipantView): string {
  return person?.fullName ?? organisation?.name ?? "Unknown participant";
}

/** The office held that day: “Secretary of State, Department of State”; null when none is recorded. */
export function participantOffice({ position }: ParticipantView): string | null {
  if (!position) return null;
  return [position.title, position.organisation?.name].filter(Boolean).join(", ");
}

/** What a form says about the exact time: `localTime` as HH:MM, `timeZone` by its IANA name. */
type Clock = { happenedOn: PartialDate; localTime: string | null; timeZone: string | null };

type ClockReading = { instant: Date | null } | { field: keyof Clock; message: string };

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The instant that day, time of day and zone make; null when no time is given. Otherwise the field
 * at fault and what to do: a time that clocks never showed, or showed twice, is not guessed at.
 */
export function readClock({ happenedOn, localTime, timeZone }: Clock): ClockReading {
  if (!localTime && !timeZone) return { instant: null };
  if (!localTime) {
    return { field: "localTime", message: "Enter the time of day, or take the time zone out" };
  }
  if (!timeZone) {
    return { field: "timeZone", message: "Choose the time zone whose clocks showed this time" };
  }
  const day = happenedOn.edtf ?? "";
  if (!WHOLE_DAY.test(day)) {
    const message = "Enter the whole date of this time: day, month and year. Or take the time out";
    return { field: "happenedOn", message };
  }
  return instantOf({ day, time: localTime, timeZone });
}

function instantOf(local: LocalTime): ClockReading {
  const reading = readLocalTime(local);
  if ("instant" in reading) return reading;
  const clocks = `In ${local.timeZone} clocks`;
  const when = `${local.time} on ${formatDay(local.day)}`;
  const message =
    reading.problem === "skipped"
      ? `${clocks} never showed ${when}: they were put forward past it. Check the time, the date and the zone`
      : `${clocks} showed ${when} twice: they were put back. Enter the time in UTC, or take it out`;
  return { field: "localTime", message };
}
