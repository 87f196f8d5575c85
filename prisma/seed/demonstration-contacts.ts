import { addContact } from "@/lib/features/contacts/commands/add-contact";
import type { PartialDate } from "@/lib/dates/partial-date";
import { asStated, on } from "@/prisma/seed/dates";
import type { DemonstrationRecords } from "@/prisma/seed/demonstration";
import type { DemonstrationCases } from "@/prisma/seed/demonstration-cases";
import type { Sow } from "@/prisma/seed/run-once";

type Contact = {
  happenedOn: PartialDate;
  medium: string;
  made?: string;
  with: { id: string }[];
  topics: string;
  outcome?: string;
  durationMinutes?: number;
};

/** Something that was asked of an office. */
type Request = {
  happenedOn: PartialDate;
  medium: string;
  made?: string;
  by: { id: string };
  office: { id: string };
  asked: string;
  outcome?: string;
  answered?: string;
};

/** Calls, visits and attempts at them, with the long silences between. */
export async function sowDemonstrationContacts(
  sow: Sow,
  { organisations, people, sources }: DemonstrationRecords,
  cases: DemonstrationCases,
): Promise<void> {
  const { ilse, azadeh, brother, envoy, lawyer } = people;
  const add = (caseId: string, { with: present, made = "yes", ...contact }: Contact) =>
    sow(`demonstration contact ${contact.topics}`, addContact, {
      ...{ ...contact, made, cases: [{ case: { id: caseId } }] },
      participants: present.map(({ id }) => ({ person: { id }, part: "took_part" })),
      citations: [{ source: { id: sources.family.id } }],
    });
  const ofIlse: Contact[] = [
    {
      happenedOn: on("2021-06-09"),
      medium: "phone_call",
      with: [ilse, brother],
      topics: "That she is alive, and where she is",
      durationMinutes: 4,
    },
    {
      happenedOn: on("2021-08"),
      medium: "consular_visit",
      made: "refused",
      with: [envoy],
      topics: "First request for a visit",
      outcome: "denied",
    },
    {
      happenedOn: on("2021-12-14"),
      medium: "consular_visit",
      with: [ilse, envoy],
      topics: "Her health, warm clothing, the coming trial",
      outcome: "token_response",
      durationMinutes: 40,
    },
    {
      happenedOn: on("2022-03-03"),
      medium: "lawyer_visit",
      with: [ilse, lawyer],
      topics: "The grounds of the appeal",
    },
    {
      happenedOn: on("2023-10-28"),
      medium: "phone_call",
      with: [ilse, brother],
      topics: "The first call after nineteen months",
      durationMinutes: 11,
    },
    {
      happenedOn: on("2024-05"),
      medium: "letter",
      with: [ilse, brother],
      topics: "Four pages, two of them blacked out",
    },
    {
      happenedOn: on("2025-09-30"),
      medium: "phone_call",
      with: [ilse, brother],
      topics: "Her teeth; news of the expedition",
      durationMinutes: 9,
    },
    {
      happenedOn: asStated("shortly before the winter"),
      medium: "message",
      with: [brother],
      topics: "Greetings passed on by somebody who was released",
    },
  ];
  for (const contact of ofIlse) await add(cases.ilse.id, contact);
  const ask = (caseId: string, { by, office, made = "yes", ...request }: Request) =>
    sow(`demonstration request ${request.asked}`, addContact, {
      ...{ ...request, made, cases: [{ case: { id: caseId } }] },
      participants: [
        { person: { id: by.id }, part: "initiated" },
        { organisation: { id: office.id }, part: "took_part" },
      ],
      citations: [{ source: { id: sources.family.id } }],
    });
  const { foreignOffice, interior, court } = organisations;
  const ofIlseAsked: Request[] = [
    {
      happenedOn: on("2021-06-02"),
      medium: "letter",
      ...{ by: lawyer, office: interior },
      asked: "Where she is held, and on what charge",
      outcome: "no_response",
    },
    {
      happenedOn: on("2021-10"),
      medium: "letter",
      ...{ by: lawyer, office: court },
      asked: "A copy of the file",
      outcome: "denied",
      answered: "That the file is with another court, which was not named.",
    },
    {
      happenedOn: on("2024-02-08"),
      medium: "meeting",
      ...{ by: brother, office: foreignOffice },
      asked: "That the minister say her name in public again",
      outcome: "pledged_commitment",
    },
    {
      happenedOn: on("2025-10-02"),
      medium: "phone_call",
      made: "no",
      ...{ by: brother, office: interior },
      asked: "To be let through to her on her birthday",
    },
  ];
  for (const request of ofIlseAsked) await ask(cases.ilse.id, request);
  await ask(cases.azadeh.id, {
    happenedOn: on("2025-03"),
    medium: "meeting",
    ...{ by: lawyer, office: foreignOffice },
    asked: "To have the case raised with the Ice Shelf",
  });
  await add(cases.azadeh.id, {
    happenedOn: on("2025-01-19"),
    medium: "phone_call",
    with: [azadeh, envoy],
    topics: "That she has no lawyer",
    durationMinutes: 3,
  });
}
