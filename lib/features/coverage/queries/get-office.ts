import { defineQuery } from "@/lib/commands/define-query";
import { officeSchema } from "@/lib/features/coverage/schema";
import { visiblePeople } from "@/lib/features/people/scope";

/**
 * An office as the first participant of a new contact’s form: an organisation, or a person with the
 * position. Null when neither is given, hidden or absent.
 */
export const getOfficeToAsk = defineQuery({
  name: "coverage.get-office",
  permission: "contact:read",
  input: officeSchema,
  async run({ db, actor, input: { organisation: organisationId, position: positionId } }) {
    if (organisationId) {
      const found = await db.organisation.findFirst({
        where: { id: organisationId, deletedAt: null },
        select: { id: true, name: true },
      });
      return found && { organisation: { id: found.id, label: found.name }, part: "took_part" };
    }
    if (!positionId) return null;
    const found = await db.position.findFirst({
      where: { id: positionId, person: { AND: [{ deletedAt: null }, visiblePeople(actor)] } },
      select: { title: true, person: { select: { id: true, fullName: true } } },
    });
    if (!found) return null;
    const { id, fullName } = found.person;
    const person = { id, label: fullName, description: found.title };
    return { person, positionId, part: "took_part" };
  },
});
