import { describe, expect, it } from "vitest";

import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import {
  contactTitle,
  contactWords,
  durationWords,
  happenedWords,
  participantName,
  participantOffice,
} from "@/lib/features/contacts/rules";
import type { ContactKind, ParticipantView } from "@/lib/features/contacts/types";

const call: ContactKind = {
  medium: "phone_call",
  made: "yes",
  countQualifier: "exactly",
  count: 1,
};

describe("a contact in words", () => {
  it.each([
    [{}, "phone call"],
    [{ count: 2 }, "2 phone calls"],
    [{ countQualifier: "more_than", count: 6 }, "more than 6 phone calls"],
    [{ countQualifier: "at_least", count: 1 }, "at least 1 phone call"],
    [{ countQualifier: "about", count: 1200 }, "about 1,200 phone calls"],
    [{ made: "refused" }, "phone call refused"],
    [{ made: "no" }, "phone call tried, not made"],
    [
      { medium: "consular_visit", made: "refused", countQualifier: "at_least", count: 3 },
      "at least 3 consular visits refused",
    ],
    [{ medium: "lawyer_visit", count: 4 }, "4 lawyer’s visits"],
  ] satisfies [Partial<ContactKind>, string][])("%j is “%s”", (over, words) => {
    expect(contactWords({ ...call, ...over })).toBe(words);
  });

  it("begins a heading with a capital", () => {
    expect(contactTitle({ ...call, countQualifier: "more_than", count: 6 })).toBe(
      "More than 6 phone calls",
    );
  });
});

describe("a duration in words", () => {
  it.each([
    [1, "1 minute"],
    [45, "45 minutes"],
    [60, "1 hour"],
    [125, "2 hours 5 minutes"],
  ])("%i minutes are “%s”", (minutes, words) => {
    expect(durationWords(minutes)).toBe(words);
  });
});

describe("when a contact happened", () => {
  it("is the date as far as it is known", () => {
    const date = { edtf: "2023-08", asStated: null, inferred: false };
    expect(happenedWords({ happenedOn: date, happenedAt: null, timeZone: null })).toEqual([
      "August 2023",
    ]);
    const none = { happenedOn: UNKNOWN_DATE, happenedAt: null, timeZone: null };
    expect(happenedWords(none)).toEqual(["date unknown"]);
  });

  it("shows an exact time in its own zone and in UTC", () => {
    const contact = { happenedOn: exactDay("2024-02-12"), timeZone: "Europe/Moscow" };
    const happenedAt = new Date("2024-02-12T11:30:00Z");
    expect(happenedWords({ ...contact, happenedAt })).toEqual([
      "12 February 2024, 14:30 (Europe/Moscow)",
      "12 February 2024, 11:30 (UTC)",
    ]);
    expect(happenedWords({ ...contact, happenedAt, timeZone: "UTC" })).toEqual([
      "12 February 2024, 11:30 (UTC)",
    ]);
  });
});

describe("a participant in words", () => {
  const minister: ParticipantView = {
    id: "p",
    part: "took_part",
    person: { id: "a", fullName: "Minna Minister", nativeName: null, nativeNameLanguage: null },
    position: {
      id: "o",
      title: "Foreign Minister",
      organisation: { id: "m", name: "Ministry of Tests" },
      country: "FI",
      rank: "foreign_minister",
      from: UNKNOWN_DATE,
      to: UNKNOWN_DATE,
    },
    organisation: null,
  };

  it("is a person with the office held that day", () => {
    expect(participantName(minister)).toBe("Minna Minister");
    expect(participantOffice(minister)).toBe("Foreign Minister, Ministry of Tests");
    expect(participantOffice({ ...minister, position: null })).toBeNull();
  });

  it("is an organisation as a whole", () => {
    const network = { ...minister, person: null, position: null };
    expect(participantName({ ...network, organisation: { id: "n", name: "Test News" } })).toBe(
      "Test News",
    );
  });
});
