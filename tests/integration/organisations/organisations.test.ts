import { beforeEach, describe, expect, it } from "vitest";
import { ZodError } from "zod";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { listHistory } from "@/lib/features/history/queries";
import {
  addOrganisation,
  editOrganisation,
  restoreOrganisation,
  trashOrganisation,
} from "@/lib/features/organisations/commands";
import {
  getOrganisation,
  getOrganisationForm,
  listOrganisations,
  searchOrganisations,
} from "@/lib/features/organisations/queries";
import { listStatements } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { truncateAll } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { auditOf } from "@/tests/support/person-links";

let actor: Actor;

beforeEach(async () => {
  await truncateAll();
  actor = await actorWithRole("contributor");
});

const court = { name: "Court of Examples", kind: "court", country: "FI", aliases: "Exempelrätten" };

describe("organisations", () => {
  it("are added, edited, trashed and restored, each on record", async () => {
    const { id } = await addOrganisation(actor, court);
    const { values } = await getOrganisationForm(actor, { id });
    await editOrganisation(actor, { ...values, name: "High Court of Examples" });
    await trashOrganisation(actor, { id });
    await trashOrganisation(actor, { id });
    expect((await getOrganisation(actor, { id }))?.deletedAt).toBeInstanceOf(Date);
    await restoreOrganisation(actor, { id });
    expect(await getOrganisation(actor, { id })).toMatchObject({
      ...{
        name: "High Court of Examples",
        kind: "court",
        country: "FI",
        aliases: ["Exempelrätten"],
      },
      ...{ deletedAt: null, offices: [], heldCases: [] },
    });
    const audit = await auditOf(actor.id);
    const verbs = ["added", "edited", "trashed", "restored"];
    expect(audit.map(({ action }) => action)).toEqual(verbs.map((verb) => `organisation.${verb}`));
    expect(audit[0]?.changes).not.toHaveProperty("foldedNames");
    expect(audit[1]?.changes).toEqual({
      name: { from: "Court of Examples", to: "High Court of Examples" },
    });
  });

  it("are refused with words, and nothing is written", async () => {
    const viewer = await actorWithRole("viewer");
    const other = await actorWithRole("contributor");
    await expect(addOrganisation(viewer, court)).rejects.toThrow(ForbiddenError);
    await expect(addOrganisation(actor, { ...court, name: "" })).rejects.toThrow(
      "Enter the name of the organisation",
    );
    await expect(addOrganisation(actor, { name: "X" })).rejects.toThrow(
      "Choose what kind of organisation it is",
    );
    await expect(addOrganisation(actor, { ...court, name: ["x"] })).rejects.toThrow(ZodError);
    expect(await database().organisation.count()).toBe(0);
    const { id } = await addOrganisation(actor, court);
    const { values } = await getOrganisationForm(other, { id });
    await expect(editOrganisation(other, values)).rejects.toThrow(ForbiddenError);
    await expect(trashOrganisation(other, { id })).rejects.toThrow(ForbiddenError);
    expect((await auditOf(actor.id)).length).toBe(1);
  });

  it("give a second editor both versions", async () => {
    const { id } = await addOrganisation(actor, court);
    const { values } = await getOrganisationForm(actor, { id });
    await editOrganisation(actor, { ...values, notes: "First" });
    const late = editOrganisation(actor, { ...values, notes: "Second" });
    await expect(late).rejects.toThrow(ConflictError);
    await expect(late).rejects.toMatchObject({
      current: { version: 2, values: { notes: "First" } },
    });
  });

  it("that do not exist are not found, their history neither", async () => {
    const id = crypto.randomUUID();
    expect(await getOrganisation(actor, { id })).toBeNull();
    await expect(getOrganisationForm(actor, { id })).rejects.toThrow(NotFoundError);
    await expect(
      listHistory(actor, { subjectType: "organisation", subjectId: id }),
    ).rejects.toThrow(NotFoundError);
  });
});

describe("the list of organisations", () => {
  it("finds by any name without accents, by kind and by country", async () => {
    await addOrganisation(actor, court);
    await addOrganisation(actor, { name: "Nyheter", kind: "media_outlet", country: "SE" });
    const names = async (input: object) =>
      (await listOrganisations(actor, input)).rows.map(({ name }) => name);
    expect(await names({})).toEqual(["Court of Examples", "Nyheter"]);
    expect(await names({ q: "exempelratten" })).toEqual(["Court of Examples"]);
    expect(await names({ kind: "media_outlet" })).toEqual(["Nyheter"]);
    expect(await names({ country: "FI" })).toEqual(["Court of Examples"]);
    expect(await names({ kind: "nonsense" })).toHaveLength(2);
    expect(await searchOrganisations(actor, { q: "exempel" })).toMatchObject([
      { label: "Court of Examples", description: "Court · Finland" },
    ]);
  });

  it("pages by name, forwards and back, with a fixed number of queries", async () => {
    for (let n = 0; n < 60; n += 1) {
      await addOrganisation(actor, {
        ...court,
        name: `Court ${String((n * 7) % 20).padStart(2, "0")}`,
      });
    }
    const first = await listOrganisations(actor, {});
    const second = await listOrganisations(actor, { after: first.after ?? "" });
    const third = await listOrganisations(actor, { after: second.after ?? "" });
    const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(all).size).toBe(60);
    expect(third).toMatchObject({ after: null, total: 60 });
    expect(await listOrganisations(actor, { before: third.before ?? "" })).toEqual(second);
    expect(await listOrganisations(actor, { before: second.before ?? "" })).toEqual(first);
    expect(await countQueries(() => listOrganisations(actor, {}))).toBe(2);
  });
});

describe("an organisation’s page", () => {
  it("shows offices, cases held and statements of those cases only that the actor may see", async () => {
    const member = await actorWithRole("editor");
    const outsider = await actorWithRole("admin");
    const { id } = await addOrganisation(member, court);
    const office = { positions: [{ title: "Judge", organisation: { id } }] };
    const open = await aCase(member);
    const hidden = await aCase(member, { restricted: true, members: [member] });
    await database().case.updateMany({
      where: { id: { in: [open.id, hidden.id] } },
      data: { holderOrganisationId: id },
    });
    await database().position.create({
      data: {
        personId: hidden.personId,
        title: "Clerk",
        organisationId: id,
        rank: "other_official",
      },
    });
    await aPerson(member, { fullName: "Judge Example", ...office });
    const statement = {
      newSpeaker: null,
      speakerKind: "organisation",
      speakerOrganisation: { id },
    };
    await aStatement(member, { ...statement, cases: [{ case: { id: hidden.id } }] });
    const seen = await aStatement(member, statement);
    const page = await getOrganisation(outsider, { id });
    expect(page?.offices.map(({ position }) => position.title)).toEqual(["Judge"]);
    expect(page?.officeCount).toBe(1);
    expect(page?.heldCases.map((row) => row.id)).toEqual([open.id]);
    expect(
      (await listStatements(outsider, { organisationId: id })).rows.map((row) => row.id),
    ).toEqual([seen.id]);
    expect((await getOrganisation(member, { id }))?.heldCases).toHaveLength(2);
    expect((await listStatements(member, { organisationId: id })).total).toBe(2);
  });
});
