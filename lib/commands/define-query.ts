import type * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { authorize, type Permission } from "@/lib/auth/permissions";
import { database, type Db } from "@/lib/db/client";

export type QuerySpec<S extends z.ZodType, R> = {
  /** "statement.list": names the query in the permission table. */
  name: `${string}.${string}`;
  permission: Permission;
  input: S;
  run(context: { db: Db; actor: Actor; input: z.output<S> }): Promise<R>;
};

/** A query: call it with the actor and unvalidated input; or `within` a transaction. */
export type Query<R> = {
  (actor: Actor, rawInput: unknown): Promise<R>;
  within(db: Db, actor: Actor, rawInput: unknown): Promise<R>;
  readonly queryName: string;
  readonly permission: Permission;
};

/**
 * The only way to read data: authorize, validate, read within the actor's scope.
 * The query throws ForbiddenError or ZodError; a record that is hidden or absent is null.
 */
export function defineQuery<S extends z.ZodType, R>(spec: QuerySpec<S, R>): Query<R> {
  async function within(db: Db, actor: Actor, rawInput: unknown): Promise<R> {
    authorize(actor, spec.permission);
    const input = await spec.input.parseAsync(rawInput);
    return spec.run({ db, actor, input });
  }
  const execute = (actor: Actor, rawInput: unknown) => within(database(), actor, rawInput);
  return Object.assign(execute, { within, queryName: spec.name, permission: spec.permission });
}
