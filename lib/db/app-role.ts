import { createHmac } from "node:crypto";
import pg, { type Client } from "pg";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

/** The group role that the first migration grants its table rights to. */
const GROUP_ROLE = "vigil_app";
const DUPLICATE = new Set(["42710", "23505", "XX000"]);

interface AppLogin {
  name: string;
  password: string;
  url: string;
}

/**
 * The login of the application role. Its password follows from the owner's, so that every
 * instance that knows the owner's derives the same one and none need be shared.
 */
function appLogin(ownerUrl: string, ownerName: string, fallbackKey: string): AppLogin {
  const url = new URL(ownerUrl);
  const key = decodeURIComponent(url.password) || fallbackKey;
  const name = `${ownerName}_app`;
  const password = createHmac("sha256", key).update(`vigil role ${name}`).digest("base64url");
  url.username = encodeURIComponent(name);
  url.password = password;
  return { name, password, url: url.href };
}

function creationSql({ name, password }: AppLogin): string[] {
  const role = pg.escapeIdentifier(name);
  return [
    `CREATE ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    `GRANT ${GROUP_ROLE} TO ${role}`,
    // Compiling a query costs more than any of ours takes.
    `ALTER ROLE ${role} SET jit = off`,
  ];
}

function notAllowed(login: AppLogin): OperatorError {
  const sql = [`CREATE ROLE ${GROUP_ROLE} NOLOGIN`, ...creationSql(login)].join("; ");
  return new OperatorError(
    "The role in DATABASE_URL may not create roles. Have an administrator of the server run this " +
      `once (leave out a role that exists already), then start again: ${sql};`,
  );
}

async function currentRole(client: Client): Promise<{ name: string; mayCreate: boolean }> {
  const { rows } = await client.query<{ name: string; mayCreate: boolean }>(
    `SELECT rolname AS name, rolsuper OR rolcreaterole AS "mayCreate" FROM pg_roles WHERE rolname = current_user`,
  );
  const [row] = rows;
  if (!row) throw new OperatorError("The role in DATABASE_URL is unknown to the server.");
  return row;
}

async function canSignIn(login: AppLogin): Promise<boolean> {
  try {
    return await withClient(login.url, async (client) => {
      const { rows } = await client.query<{ member: boolean }>(
        "SELECT pg_has_role(current_user, $1, 'USAGE') AS member",
        [GROUP_ROLE],
      );
      return rows[0]?.member === true;
    });
  } catch {
    return false;
  }
}

async function createOrRepair(client: Client, login: AppLogin): Promise<void> {
  const [create = "", ...rest] = creationSql(login);
  try {
    await client.query(create);
  } catch (error) {
    if (!DUPLICATE.has(errorCode(error))) throw error;
    // It exists with another password, or another instance is making it at this moment.
    await client.query(create.replace(/^CREATE/, "ALTER"));
  }
  for (const statement of rest) await client.query(statement);
}

/**
 * Checks, before the first migration, that the roles it needs exist or can be made.
 * @throws OperatorError with the SQL for an administrator to run
 */
export async function requireRoles(ownerUrl: string, fallbackKey: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const role = await currentRole(client);
    if (role.mayCreate) return;
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [
      GROUP_ROLE,
    ]);
    if (!rowCount) throw notAllowed(appLogin(ownerUrl, role.name, fallbackKey));
  });
}

/**
 * Makes sure that the role the application signs in with exists, and returns its connection
 * string. The role owns nothing and has only what the migrations grant to `vigil_app`.
 * Call it after migrating.
 * @param ownerUrl connection string of the owner
 * @param fallbackKey secret from which the password is derived when `ownerUrl` carries none
 * @throws OperatorError with the SQL for an administrator to run, when the owner may not make it
 */
export async function ensureAppRole(ownerUrl: string, fallbackKey: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const login = appLogin(ownerUrl, (await currentRole(client)).name, fallbackKey);
    if (await canSignIn(login)) return login.url;
    try {
      await createOrRepair(client, login);
    } catch (error) {
      if (errorCode(error) === "42501") throw notAllowed(login);
      throw error;
    }
    return login.url;
  });
}
