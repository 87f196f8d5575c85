import { expect, it } from "vitest";

import { listContactFilterChoices, listContacts } from "@/lib/features/contacts/queries";
import { listDueTasks, listTasks } from "@/lib/features/tasks/queries";
import { listCaseTasks } from "@/lib/features/tasks/queries/list-case-tasks";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { countQueries } from "@/tests/support/count-queries";
import { aCase } from "@/tests/support/factories";

it("lists of contacts and tasks cost the same number of queries whatever their length", async () => {
  const actor = await actorWithRole("editor");
  const { id: caseId, personId } = await aCase(actor);
  const add = () =>
    aContact(actor, {
      happenedOn: { year: "2023" },
      cases: [{ case: { id: caseId } }],
      participants: [{ person: { id: personId } }, { organisation: { label: "Test News" } }],
      followUp: { title: "Ask again", dueOn: "2024-01-01" },
    });
  const cost = async () => [
    await countQueries(() => listContacts(actor, { caseId, from: "2000-01-01" })),
    await countQueries(() => listContactFilterChoices(actor, { caseId })),
    await countQueries(() => listTasks(actor, { caseId })),
    await countQueries(() => listCaseTasks(actor, { caseId })),
    await countQueries(() => listDueTasks(actor, {})),
  ];
  await add();
  const ofOne = await cost();
  for (let index = 0; index < 20; index += 1) await add();
  expect(await cost()).toEqual(ofOne);
});
