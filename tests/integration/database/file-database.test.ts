import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";

import { ownerPool, truncateAll } from "@/tests/support/database";

const app = new pg.Pool({ connectionString: process.env.VIGIL_APP_DATABASE_URL ?? "", max: 1 });
afterAll(() => app.end());

describe("the database of a test file", () => {
  test("is the application's, signed in as a role that owns nothing", async () => {
    const { rows } = await app.query(
      `SELECT count(*)::int AS owned FROM pg_class WHERE relowner = current_user::regrole`,
    );
    expect(rows).toEqual([{ owned: 0 }]);
    await expect(app.query(`DROP TABLE "_prisma_migrations"`)).rejects.toThrow(/must be owner/);
  });

  test("is the same one that the owner sees", async () => {
    const name = "SELECT current_database() AS name";
    expect((await app.query(name)).rows).toEqual((await ownerPool().query(name)).rows);
  });

  test("can be emptied, but keeps its history of migrations", async () => {
    await ownerPool().query("CREATE TABLE scrap (id int)");
    await ownerPool().query("INSERT INTO scrap VALUES (1)");
    await truncateAll();
    expect((await ownerPool().query("SELECT FROM scrap")).rowCount).toBe(0);
    expect((await ownerPool().query(`SELECT FROM "_prisma_migrations"`)).rowCount).toBeGreaterThan(
      0,
    );
  });
});
