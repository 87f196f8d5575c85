import { describe, expect, it } from "vitest";

import { addContactSchema, listContactsSchema } from "@/lib/features/contacts/schema";

const least = { medium: "phone_call", made: "yes" };
const parse = (over: object) => addContactSchema.safeParse({ ...least, ...over });

function errorsOf(over: object): Record<string, string> {
  const issues = parse(over).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

const day = { year: "2024", month: "March", day: "31" };

describe("the input of a contact", () => {
  it("needs only how it took place and whether it was made", () => {
    expect(parse({}).data).toMatchObject({
      countQualifier: "exactly",
      count: 1,
      confidentiality: "internal",
      happenedAt: null,
      participants: [],
      cases: [],
    });
    expect(errorsOf({ made: undefined })).toEqual({
      made: "Say whether contact was made, not made or refused",
    });
  });

  it("takes a number typed in a box, and one when it is left empty", () => {
    expect(parse({ countQualifier: "more_than", count: " 6 " }).data?.count).toBe(6);
    expect(parse({ count: "" }).data?.count).toBe(1);
    expect(errorsOf({ count: "0" })).toHaveProperty("count");
    expect(errorsOf({ count: "half a dozen" })).toHaveProperty("count");
    expect(errorsOf({ durationMinutes: "1.5" })).toHaveProperty("durationMinutes");
  });

  it("makes an instant of date, time and zone", () => {
    const { data } = parse({ happenedOn: day, localTime: "9.05", timeZone: "Asia/Tehran" });
    expect(data).toMatchObject({
      happenedAt: new Date("2024-03-31T05:35:00Z"),
      timeZone: "Asia/Tehran",
    });
    const eastern = parse({ happenedOn: day, localTime: "۱۴:۳۰", timeZone: "Asia/Tehran" });
    expect(eastern.data?.happenedAt).toEqual(new Date("2024-03-31T11:00:00Z"));
  });

  it("refuses a time that clocks there never showed, or showed twice", () => {
    const paris = { localTime: "02:30", timeZone: "Europe/Paris" };
    expect(errorsOf({ happenedOn: day, ...paris }).localTime).toContain(
      "In Europe/Paris clocks never showed 02:30 on 31 March 2024",
    );
    const october = { year: "2024", month: "10", day: "27" };
    expect(errorsOf({ happenedOn: october, ...paris }).localTime).toContain("twice");
  });

  it("refuses half of an exact time, and says which half is missing", () => {
    expect(errorsOf({ happenedOn: day, localTime: "14:30" })).toHaveProperty("timeZone");
    expect(errorsOf({ happenedOn: day, timeZone: "UTC" })).toHaveProperty("localTime");
    const zoned = { localTime: "14:30", timeZone: "UTC" };
    expect(errorsOf({ ...zoned, happenedOn: { year: "2024", month: "3" } })).toHaveProperty(
      "happenedOn",
    );
    const about = { ...day, approximate: "on" };
    expect(errorsOf({ ...zoned, happenedOn: about })).toHaveProperty("happenedOn");
    expect(errorsOf({ localTime: "25:00", timeZone: "UTC", happenedOn: day })).toHaveProperty(
      "localTime",
    );
    expect(errorsOf({ localTime: "14:30", timeZone: "+03:00", happenedOn: day })).toHaveProperty(
      "timeZone",
    );
  });

  it("drops rows left empty and refuses one that names two participants", () => {
    const blank = { person: { id: "", label: "" }, part: "took_part" };
    const both = { person: { label: "A Person" }, organisation: { label: "A Firm" } };
    expect(parse({ participants: { 0: blank } }).data?.participants).toEqual([]);
    expect(errorsOf({ participants: [both] })["participants.0.organisation"]).toContain("not both");
  });

  it("does not drop a follow-up whose title was forgotten", () => {
    expect(errorsOf({ followUp: { title: "", dueOn: "2024-05-01" } })).toEqual({
      "followUp.title": "Enter what is to be done",
    });
    expect(parse({ followUp: { title: "", dueOn: "", ownerId: "" } }).data?.followUp).toBeNull();
  });
});

describe("the filters of the list", () => {
  it("ignore what is no filter", () => {
    const odd = {
      medium: "smoke signal",
      made: "maybe",
      from: "yesterday",
      caseId: "x",
      sort: "id",
    };
    expect(listContactsSchema.parse(odd)).toMatchObject({
      ...{ medium: null, made: null, from: null, caseId: null, sort: "newest" },
    });
  });
});
