/** How much a generated log holds, by kind of record. */
export interface LogSize {
  statements: number;
  contacts: number;
  cases: number;
  people: number;
  bodies: number;
  sources: number;
}

/** Numbers of statements and contacts that the first case has a part of; later ones concern others. */
export const LARGE_CASE = { statements: 10_600, contacts: 5_000 };

/** The fewest of each kind, so that small logs have a record of every sort too. */
export const FEWEST = { cases: 5, people: 200, bodies: 20, sources: 300 };

/** Statements to one record of each kind; a log that grows keeps the choices made when it was small. */
export const STATEMENTS_EACH = { cases: 100, people: 50, bodies: 1_000, sources: 20 };

/**
 * The size of a log of so many statements: a case for every hundred, the first of them with all that
 * `LARGE_CASE` allows.
 * @param contacts when left out, a tenth of the statements, but enough for the large case
 */
export function logSize(
  statements: number,
  contacts = Math.max(Math.min(LARGE_CASE.contacts, statements), Math.floor(statements / 10)),
): LogSize {
  const many = (kind: keyof typeof FEWEST) =>
    Math.max(FEWEST[kind], Math.floor(statements / STATEMENTS_EACH[kind]));
  return {
    ...{ statements, contacts, cases: many("cases"), people: many("people") },
    ...{ bodies: many("bodies"), sources: many("sources") },
  };
}
