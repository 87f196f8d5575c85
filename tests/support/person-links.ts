import { ownerPool } from "@/tests/support/database";

const LINKS = {
  statements: `SELECT id, "speakerId", "speakerPositionId", "relayedPersonId", "relayedPositionId" FROM "Statement"`,
  participants: `SELECT id, "contactId", "personId", "organisationId", "positionId", part FROM "ContactParticipant"`,
  cases: `SELECT id, "personId" FROM "Case"`,
  involvements: `SELECT id, "caseId", "personId", role, note FROM "CaseInvolvement"`,
  positions: `SELECT id, "personId", title, "organisationId" FROM "Position"`,
  citations: `SELECT id, "sourceId", "personId", "positionId", "statementId" FROM "Citation"`,
  people: `SELECT id, "fullName", aliases, "nativeName", "nativeNameLanguage", nationalities, "birthEdtf",
    "birthAsStated", "birthInferred", "birthEarliest", "birthLatest", description, notes, "mergedIntoId", "deletedAt"
    FROM "Person"`,
} as const;

type Row = Record<string, unknown> & { id: string };
export type PersonLinks = Record<keyof typeof LINKS, Row[]>;

/** Every row of the test's database that a merge of people may touch, whoever may see it. */
export async function allPersonLinks(): Promise<PersonLinks> {
  const links = {} as PersonLinks;
  for (const kind of Object.keys(LINKS) as (keyof typeof LINKS)[]) {
    links[kind] = (await ownerPool().query<Row>(`${LINKS[kind]} ORDER BY id`)).rows;
  }
  return links;
}

type AuditRow = {
  action: string;
  subjectId: string;
  caseIds: string[];
  changes: Record<string, unknown>;
};

/** What an actor is on record as having done, in order. */
export async function auditOf(actorId: string): Promise<AuditRow[]> {
  const { rows } = await ownerPool().query<AuditRow>(
    `SELECT action, "subjectId", "caseIds", changes FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY seq`,
    [actorId],
  );
  return rows;
}
