import type { Actor } from "@/lib/auth/actor";
import type { ConsentCategory } from "@/lib/db/generated/enums";
import { addInvolvement } from "@/lib/features/cases/commands/add-involvement";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { recordHealthNote } from "@/lib/features/cases/commands/record-health-note";
import { addConsent } from "@/lib/features/consents/commands/add-consent";
import { recordConsularEvent } from "@/lib/features/consular/commands/record-consular-event";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { getPersonForm } from "@/lib/features/people/queries";
import { addTask } from "@/lib/features/tasks/commands/add-task";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aLegalStep, on } from "@/tests/support/fact-factory";
import { aSource } from "@/tests/support/source-factory";

/** Words that stand in facts of one kind and nowhere else. */
export const TELLING: Record<Exclude<ConsentCategory, "photographs">, string[]> = {
  identity: ["Aliasperson", "نبيلة المثال", "7 May 1991", "Panama"],
  family: ["Sisterly Fictional", "Brotherly Fictional"],
  health: ["Shaking hands at night", "Damp cells", "Clinic bulletin"],
  custody: ["Tower of Examples", "Northern examplia town", "Prison register"],
  legal: ["Charged with nothing much", "Court of Invention", "Answer of the ministry"],
  contacts: ["Asked for a visit by the envoy", "Envoyal Fictional", "Vice-consul came late"],
};

/** Words that go to everybody. */
export const ALWAYS = ["We are doing what can be done", "Testa Nobody", "Gazette of record"];

/** A case with facts of every kind, each in words of its own. */
export async function aGatedCase(editor: Actor): Promise<{ caseId: string; personId: string }> {
  const { id: caseId, personId } = await aCase(editor);
  const { version, values } = await getPersonForm(editor, { id: personId });
  const identity = {
    ...{ nativeName: "نبيلة المثال", nativeNameLanguage: "ar", aliases: "Aliasperson" },
    ...{ birth: on("1991-05-07"), nationalities: ["PA"] },
  };
  await editPerson(editor, { ...values, ...identity, id: personId, version });
  const cite = async (title: string) => [{ source: { id: (await aSource(editor, { title })).id } }];
  const organisation = (name: string) => addOrganisation(editor, { name, kind: "other" });
  const sister = await aPerson(editor, { fullName: "Sisterly Fictional" });
  const brother = await aPerson(editor, { fullName: "Brotherly Fictional" });
  const envoy = await aPerson(editor, { fullName: "Envoyal Fictional" });
  for (const person of [sister, brother])
    await addInvolvement(editor, { caseId, person, role: "family" });
  await recordHealthNote(editor, {
    ...{ caseId, topic: "health", text: "Shaking hands at night" },
    citations: await cite("Clinic bulletin"),
  });
  await recordCustody(editor, {
    ...{ caseId, place: "Northern examplia town", conditions: "Damp cells" },
    ...{ facility: await organisation("Tower of Examples"), period: on("2020/2021") },
    citations: await cite("Prison register"),
  });
  await aLegalStep(editor, caseId, {
    ...{ kind: "charge", details: "Charged with nothing much" },
    court: await organisation("Court of Invention"),
  });
  await recordDeadline(editor, {
    ...{ caseId, kind: "wgad_answer", title: "Answer of the ministry", sent: on("2026-10") },
  });
  await recordConsularEvent(editor, {
    ...{ caseId, kind: "notified", happenedOn: on("2021"), note: "Vice-consul came late" },
  });
  const cases = [{ case: { id: caseId } }];
  await aContact(editor, {
    ...{ cases, medium: "consular_visit", asked: "Asked for a visit by the envoy" },
    ...{ place: "Tower of Examples", happenedOn: on("2022-03-04") },
    participants: [{ person: envoy }, { person: sister }],
  });
  await aStatement(editor, {
    ...{ cases, saidOn: on("2023-01-02"), citations: await cite("Gazette of record") },
    internalNotes: "Kept among ourselves",
  });
  await addTask(editor, { title: "Ring the lawyer again", case: { id: caseId } });
  return { caseId, personId };
}

/** A consent to tell a government facts of some kinds. */
export const agreed = (editor: Actor, caseId: string, categories: ConsentCategory[]) =>
  addConsent(editor, {
    ...{ caseId, givenBy: "Amal, the sister", howGiven: "signed form", givenOn: on("2024-03") },
    ...{ categories, audiences: ["government"] },
  });
