import { ensureAppRole, requireRoles } from "@/lib/db/app-role";
import { migrate, type MigrateOptions } from "@/lib/db/migrate";

/**
 * Migrates a database and readies the application's login. Returns the connection string for
 * the application, which may read and write records but owns none of the tables.
 * @param ownerUrl connection string of the owner
 * @param roleKey secret for the application role's password when `ownerUrl` carries none
 * @throws OperatorError see `migrate` and `ensureAppRole`
 */
export async function prepareDatabase(
  ownerUrl: string,
  roleKey: string,
  options: MigrateOptions = {},
): Promise<string> {
  await requireRoles(ownerUrl, roleKey);
  await migrate(ownerUrl, options);
  return ensureAppRole(ownerUrl, roleKey);
}
