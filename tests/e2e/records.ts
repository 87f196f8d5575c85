import { randomBytes } from "node:crypto";

import type { Actor, Role } from "@/lib/auth/actor";
import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { database } from "@/lib/db/client";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { addCommitment } from "@/lib/features/commitments/commands/add-commitment";
import { addConsent } from "@/lib/features/consents/commands/add-consent";
import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { addSource } from "@/lib/features/sources/commands";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { addTask } from "@/lib/features/tasks/commands/add-task";
import { createUser } from "@/lib/features/users/commands";
import { findActor } from "@/lib/features/users/find-actor";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";

type Over = Record<string, unknown>;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A made-up word that no other test uses, to be part of a name or a sentence. */
export function uniqueWord(): string {
  const letters = Array.from(randomBytes(9), (byte) => LETTERS[byte % LETTERS.length]);
  return letters.join("");
}

/** A plainly fictional name that no other test uses. */
export function fictionalName(): string {
  const word = uniqueWord();
  return `Testa ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The test's own records, added through the application's commands by the editor or another role. */
export class TestRecords {
  /** The account of a role, as one who acts. */
  actor(role: Role = "editor"): Promise<Actor> {
    return findActor(database(), TEST_ACCOUNTS[role].email);
  }

  /** Somebody with an account, as one who acts. */
  actorOf(email: string): Promise<Actor> {
    return findActor(database(), email);
  }

  /** Something awaited in a case. */
  async deadline(caseId: string, over: Over = {}, by: Role = "editor"): Promise<{ id: string }> {
    const asked = { caseId, kind: "court", title: `Reply about ${uniqueWord()}`, ...over };
    return recordDeadline(await this.actor(by), asked);
  }

  /** Somebody new who can sign in with TEST_PASSWORD; for tests that change what hangs on an account. */
  async user(role: Role): Promise<{ email: string; name: string }> {
    const user = { email: `${uniqueWord()}@example.org`, name: fictionalName() };
    await createUser(SYSTEM_ACTOR, { ...user, role, password: TEST_PASSWORD });
    return user;
  }

  async person(over: Over = {}, by: Role = "editor"): Promise<{ id: string; name: string }> {
    const name = typeof over.fullName === "string" ? over.fullName : fictionalName();
    const { id } = await addPerson(await this.actor(by), { fullName: name, ...over });
    return { id, name };
  }

  /** A case of a new person held by a state. */
  async caseRecord(over: Over = {}, by: Role = "editor") {
    const person = await this.person({}, by);
    const { id } = await addCase(await this.actor(by), {
      person: { id: person.id },
      holderKind: "state",
      holderCountry: "XK",
      detainedOn: { edtf: "2020-03-04", asStated: null, inferred: false },
      ...over,
    });
    const { reference } = await database().case.findUniqueOrThrow({ where: { id } });
    return { id, reference, name: person.name, path: `/cases/${id}` };
  }

  /** A statement of a new person, word for word. */
  async statement(over: Over = {}, by: Role = "editor") {
    const text = `We are doing what can be done about ${uniqueWord()}.`;
    const speaker = over.speaker ? null : { id: (await this.person({}, by)).id };
    const { id } = await addStatement(await this.actor(by), {
      ...(speaker && { speaker }),
      channel: "press_briefing",
      wording: "verbatim",
      text,
      ...over,
    });
    return { id, text, path: `/statements/${id}` };
  }

  /** A commitment made in a new statement. */
  async commitment(over: Over = {}, by: Role = "editor") {
    const words = `We shall see to ${uniqueWord()}.`;
    const { id: statementId } = await this.statement({}, by);
    const { id } = await addCommitment(await this.actor(by), { words, statementId, ...over });
    return { id, words, path: `/commitments/${id}` };
  }

  async contact(over: Over = {}, by: Role = "editor") {
    const made = { medium: "phone_call", made: "yes", ...over };
    const { id } = await addContact(await this.actor(by), made);
    return { id, path: `/contacts/${id}` };
  }

  /** Somebody's word that facts of a new case may be told. */
  async consent(by: Role = "editor") {
    const { id: caseId, path } = await this.caseRecord({}, by);
    const { id } = await addConsent(await this.actor(by), {
      ...{ caseId, givenBy: "their sister", howGiven: "signed form" },
      ...{ categories: ["health", "custody"], audiences: ["government"] },
      givenOn: { edtf: "2024-03", asStated: "in spring", inferred: false },
    });
    return { id, path: `${path}/consents/${id}` };
  }

  async source(over: Over = {}, by: Role = "editor") {
    const title = `Fictional article on ${uniqueWord()}`;
    const { id } = await addSource(await this.actor(by), { kind: "article", title, ...over });
    return { id, title, path: `/sources/${id}` };
  }

  async organisation(over: Over = {}, by: Role = "editor") {
    const name = `Ministry of ${uniqueWord()}`;
    const { id } = await addOrganisation(await this.actor(by), { name, kind: "ministry", ...over });
    return { id, name, path: `/organisations/${id}` };
  }

  async task(over: Over = {}, by: Role = "editor") {
    const title = `Ask about ${uniqueWord()}`;
    const { id } = await addTask(await this.actor(by), { title, ...over });
    return { id, title, path: `/tasks/${id}` };
  }
}
