import type { Actor } from "@/lib/auth/actor";
import { NotFoundError } from "@/lib/errors";
import { getCaseName } from "@/lib/features/cases/queries";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { getContact } from "@/lib/features/contacts/queries";
import { getStatement } from "@/lib/features/statements/queries";

type Values = Record<string, unknown>;

type Origin = {
  /** Path of the page that the task is added from. */
  path: string;
  /** Path of the form, by which its draft is kept: a draft for one record is none for another. */
  formPath: string;
  initialValues: Values;
};

type ConcernedCase = { id: string; reference: string; personName: string };

function firstCase([first]: ConcernedCase[]): Values {
  if (!first) return {};
  return { case: { id: first.id, label: caseLabel(first.personName, first.reference) } };
}

function required<Found>(found: Found | null): Found {
  if (found === null)
    throw new NotFoundError("This record does not exist, or is not visible to you.");
  return found;
}

/**
 * What a task's form begins with when it was opened from a case, a contact or a statement: that
 * record, and its case.
 * @throws NotFoundError when the record is hidden or absent
 */
export async function readOrigin(actor: Actor, params: Record<string, string>): Promise<Origin> {
  const { caseId, contactId, statementId } = params;
  if (contactId) {
    const { cases } = required(await getContact(actor, { id: contactId }));
    return originAt(`/contacts/${contactId}`, `contactId=${contactId}`, {
      contactId,
      ...firstCase(cases),
    });
  }
  if (statementId) {
    const { cases } = required(await getStatement(actor, { id: statementId }));
    return originAt(`/statements/${statementId}`, `statementId=${statementId}`, {
      statementId,
      ...firstCase(cases),
    });
  }
  if (!caseId) return { path: "/tasks", formPath: "/tasks/new", initialValues: {} };
  const { id, reference, person } = required(await getCaseName(actor, { id: caseId }));
  const values = firstCase([{ id, reference, personName: person.fullName }]);
  return originAt(`/cases/${id}`, `caseId=${id}`, values);
}

function originAt(path: string, query: string, initialValues: Values): Origin {
  return { path, formPath: `/tasks/new?${query}`, initialValues };
}
