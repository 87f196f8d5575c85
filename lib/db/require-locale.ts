import type { Client } from "pg";

import { OperatorError } from "@/lib/db/operator-error";

type Found = { locale: string; encoding: string };

const NAMES = `SELECT datctype AS "locale", pg_encoding_to_char(encoding) AS "encoding"
  FROM pg_database WHERE datname = current_database()`;

async function lowersLetters(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ lowers: boolean }>(`SELECT lower('Ж') = 'ж' AS "lowers"`);
  return rows[0]?.lowers ?? false;
}

/**
 * Makes sure that the database knows small and capital letters of every script. Under a locale of the
 * operating system called “C” it knows those from A to Z alone: names and words of other scripts would
 * be stored and looked up as if “Ж” and “ж” were two letters.
 * @throws OperatorError naming the locale and what to do
 */
export async function requireLocale(client: Client): Promise<void> {
  const [found] = (await client.query<Found>(NAMES)).rows;
  // Another encoding cannot even be sent the question.
  if (!found || (found.encoding === "UTF8" && (await lowersLetters(client)))) return;
  throw new OperatorError(
    `This database (locale “${found.locale}”, encoding ${found.encoding}) does not know the capital letters of every ` +
      "script, so some names and words would not be found. Make one that does, and use it instead: " +
      "CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' (or 'en_US.UTF-8').",
  );
}
