import type { StoredChanges } from "@/lib/features/history/types";

/** What kind of record an id in a snapshot belongs to, by the name of its field. */
const LINK_FIELDS = {
  caseId: "case",
  cases: "case",
  personId: "person",
  speakerId: "person",
  relayedPersonId: "person",
  mergedIntoId: "person",
  organisationId: "organisation",
  speakerOrganisationId: "organisation",
  holderOrganisationId: "organisation",
  facilityId: "organisation",
  courtId: "organisation",
  positionId: "position",
  speakerPositionId: "position",
  relayedPositionId: "position",
  ownerId: "user",
  leadId: "user",
  userId: "user",
  completedById: "user",
  sourceId: "source",
  statementId: "statement",
  contactId: "contact",
} as const;

export type LinkKind = (typeof LINK_FIELDS)[keyof typeof LINK_FIELDS];

const NAMED_KINDS: ReadonlySet<string> = new Set(Object.values(LINK_FIELDS));

/** Whether records of this kind can be named by their id. */
export const isNamedKind = (kind: string): kind is LinkKind => NAMED_KINDS.has(kind);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a value of this field is the id of another record. */
export function isLink(field: string, value: unknown): value is string {
  return (
    typeof value === "string" &&
    ID.test(value) &&
    (Object.hasOwn(LINK_FIELDS, field) || field.endsWith("Id"))
  );
}

/** The ids of all records that changes speak of, by kind, however deep they lie. */
export function linksIn(all: readonly StoredChanges[]): Map<LinkKind, Set<string>> {
  const found = new Map<LinkKind, Set<string>>();
  const visit = (field: string, value: unknown): void => {
    if (Array.isArray(value)) value.forEach((item) => visit(field, item));
    else if (typeof value === "object" && value !== null) visitEach(value);
    else if (isLink(field, value) && Object.hasOwn(LINK_FIELDS, field)) {
      const kind = LINK_FIELDS[field as keyof typeof LINK_FIELDS];
      found.set(kind, (found.get(kind) ?? new Set()).add(value));
    }
  };
  const visitEach = (record: object) =>
    Object.entries(record).forEach(([field, value]) => visit(field, value));
  for (const changes of all) {
    for (const [field, { from, to }] of Object.entries(changes)) {
      visit(field, from);
      visit(field, to);
    }
  }
  return found;
}
