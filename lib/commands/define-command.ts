import type * as z from "zod";

import { recordAudit, type AuditEntry, type AuditMark } from "@/lib/audit/record-audit";
import { type Actor, asTeamMember } from "@/lib/auth/actor";
import {
  authorize,
  type Grant,
  type OwnablePermission,
  type Permission,
} from "@/lib/auth/permissions";
import { inTransaction } from "@/lib/commands/in-transaction";
import { explained } from "@/lib/commands/read-only";
import { once, submissionIdOf } from "@/lib/commands/submission";
import type { Db } from "@/lib/db/client";
import { ForbiddenError } from "@/lib/errors";

type Context<I> = { tx: Db; actor: Actor; input: I; submissionId: string | null };

type Outcome<R> = { result: R; audit: AuditEntry | readonly AuditEntry[] };

type BaseSpec<P extends Permission, S extends z.ZodType, Prepared, R> = {
  /** Past-tense name, also the audit action: "statement.added". */
  name: `${string}.${string}`;
  permission: P;
  input: S;
  /** Slow work before the transaction that writes: rendering, hashing, fetching. */
  prepare?(context: { actor: Actor; input: z.output<S> }): Promise<Prepared>;
  /** Clears away what was prepared when the transaction did not take place. */
  abandon?(prepared: Prepared): Promise<void>;
  /** Done at every request: the result cannot be given again, so submission ids do not count. */
  repeats?: true;
  /** How long the transaction may take, in milliseconds, where that grows with what it is about. */
  timeout?: number;
  run(context: Context<z.output<S>> & { prepared: Prepared }): Promise<Outcome<R>>;
};

/** Permissions that a role may hold for its own records only must say whose record it is. */
type OwnerSpec<P extends Permission, S extends z.ZodType> = P extends OwnablePermission
  ? {
      /** Id of the user who added the record. @throws NotFoundError when hidden or absent */
      owner(tx: Db, actor: Actor, input: z.output<S>): Promise<string>;
    }
  : { owner?: never };

export type CommandSpec<P extends Permission, S extends z.ZodType, Prepared, R> = BaseSpec<
  P,
  S,
  Prepared,
  R
> &
  OwnerSpec<P, S>;

/** A command: call it with the actor and unvalidated input; or `within` another's transaction. */
export type Command<R> = {
  (actor: Actor, rawInput: unknown): Promise<R>;
  /** The same, as part of a larger command, in its transaction and with its own, marked audit row. */
  within(tx: Db, actor: Actor, rawInput: unknown, mark?: AuditMark): Promise<R>;
  readonly commandName: string;
  readonly permission: Permission;
};

/**
 * The only way to change data: authorize, validate, prepare, then write and audit in one transaction.
 * It acts as a member of teams: what broken glass lets somebody read can be neither changed nor exported.
 * The command throws ForbiddenError, ZodError, NotFoundError, ConflictError or InvalidInputError;
 * whatever it throws, nothing was written.
 */
export function defineCommand<P extends Permission, S extends z.ZodType, R, Prepared = undefined>(
  spec: CommandSpec<P, S, Prepared, R>,
): Command<R> {
  const ownerOf = spec.owner as
    ((tx: Db, actor: Actor, input: z.output<S>) => Promise<string>) | undefined;

  async function requireOwn(grant: Grant, context: Context<z.output<S>>): Promise<void> {
    if (grant === "any" || !ownerOf) return;
    if ((await ownerOf(context.tx, context.actor, context.input)) !== context.actor.id) {
      throw new ForbiddenError("Somebody else added this record. Ask an editor to change it.");
    }
  }

  async function perform(
    grant: Grant,
    context: Context<z.output<S>>,
    prepared: Prepared,
    mark?: AuditMark,
  ): Promise<R> {
    await requireOwn(grant, context);
    const { result, audit } = await spec.run({ ...context, prepared });
    await recordAudit(context.tx, context.actor, spec.name, [audit].flat(), mark);
    return result;
  }

  async function execute(asker: Actor, rawInput: unknown): Promise<R> {
    try {
      return await executeAs(asTeamMember(asker), rawInput);
    } catch (error) {
      throw await explained(asker, error);
    }
  }

  async function executeAs(actor: Actor, rawInput: unknown): Promise<R> {
    const grant = authorize(actor, spec.permission);
    const input = await spec.input.parseAsync(rawInput);
    const prepared = (await spec.prepare?.({ actor, input })) as Prepared;
    const submissionId = spec.repeats ? null : submissionIdOf(rawInput);
    try {
      return await inTransaction(
        (tx) =>
          once(tx, actor, spec.name, { submissionId, rawInput }, () =>
            perform(grant, { tx, actor, input, submissionId }, prepared),
          ),
        spec.timeout ? { timeout: spec.timeout } : {},
      );
    } catch (error) {
      await spec.abandon?.(prepared);
      throw error;
    }
  }

  async function within(tx: Db, asker: Actor, rawInput: unknown, mark?: AuditMark): Promise<R> {
    const actor = asTeamMember(asker);
    const grant = authorize(actor, spec.permission);
    const input = await spec.input.parseAsync(rawInput);
    const prepared = (await spec.prepare?.({ actor, input })) as Prepared;
    return perform(grant, { tx, actor, input, submissionId: null }, prepared, mark);
  }

  return Object.assign(execute, { within, commandName: spec.name, permission: spec.permission });
}
