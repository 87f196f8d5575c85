import type { Actor, Role } from "@/lib/auth/actor";
import { ForbiddenError } from "@/lib/errors";

const RECORDS = [
  "case",
  "person",
  "organisation",
  "statement",
  "contact",
  "commitment",
  "source",
  "task",
] as const;
type RecordNoun = (typeof RECORDS)[number];

export type OwnablePermission =
  | `${RecordNoun}:${"edit" | "trash"}`
  /** What is kept sealed of a case; one’s own are the cases that one leads, works on or added. */
  | `sensitive:${"reveal" | "edit"}`;
export type Permission =
  | OwnablePermission
  | `${RecordNoun}:${"read" | "add"}`
  | "case:close"
  | "case:export"
  | "person:merge"
  /** Ties passages to records; the right to edit the record itself is asked for as well. */
  | "source:cite"
  | "attachment:read"
  | "search:read"
  | "dashboard:read"
  | "horizon:read"
  /** One's own calendar feeds and reminders. */
  | "reminder:own"
  | "history:read"
  /** Puts earlier values back; the right to edit the record itself is asked for as well. */
  | "history:restore"
  | "trash:read"
  | "trash:erase"
  | "draft:own"
  /** One's own name, password, second step and sessions. */
  | "account:own"
  /** Files of rows that one brings in oneself; each row asks for the right to its record as well. */
  | "import:own"
  | "review:read"
  /** Goes through captured texts; each decision asks for the right to its record as well. */
  | "review:work"
  | "user:read"
  | "user:manage"
  /** Opens a restricted case outside one’s teams: to be read, for a time, on record. */
  | "glass:break"
  /** The whole trail: what concerns cases outside one's view only as references. */
  | "audit:read"
  | "audit:export"
  /** Everything, restricted cases too: the command line alone. */
  | "workspace:export"
  /** Seals everything under another key: the command line alone. */
  | "workspace:rekey"
  | "settings:read"
  | "settings:edit"
  | "daily:run";

/** How far a grant reaches: every record, or only those the actor added. */
export type Grant = "any" | "own";

const every = <A extends string>(action: A) => RECORDS.map((noun) => `${noun}:${action}` as const);

const VIEWER: readonly Permission[] = [
  ...every("read"),
  "attachment:read",
  "search:read",
  "dashboard:read",
  "horizon:read",
  "reminder:own",
  "history:read",
  "trash:read",
  "draft:own",
  "account:own",
  "user:read",
  "settings:read",
  "review:read",
];
const CONTRIBUTOR: readonly Permission[] = [
  ...VIEWER,
  ...every("add"),
  "source:cite",
  "history:restore",
  "import:own",
  "review:work",
];
const CONTRIBUTOR_OWN: readonly Permission[] = [
  ...every("edit"),
  ...every("trash"),
  "sensitive:reveal",
  "sensitive:edit",
];
const EDITOR: readonly Permission[] = [
  ...CONTRIBUTOR,
  ...CONTRIBUTOR_OWN,
  "case:close",
  "case:export",
  "person:merge",
];
const ADMIN: readonly Permission[] = [
  ...EDITOR,
  "user:manage",
  "glass:break",
  "audit:read",
  "audit:export",
  "workspace:export",
  "workspace:rekey",
  "settings:edit",
  "daily:run",
  "trash:erase",
];

function grants(any: readonly Permission[], own: readonly Permission[] = []) {
  const table = new Map<Permission, Grant>(own.map((permission) => [permission, "own"]));
  for (const permission of any) table.set(permission, "any");
  return table as ReadonlyMap<Permission, Grant>;
}

const GRANTS: Record<Role, ReadonlyMap<Permission, Grant>> = {
  viewer: grants(VIEWER),
  contributor: grants(CONTRIBUTOR, CONTRIBUTOR_OWN),
  editor: grants(EDITOR),
  admin: grants(ADMIN),
};

/** How far this role's grant of a permission reaches, or null when it has none. */
export function grantOf(role: Role, permission: Permission): Grant | null {
  return GRANTS[role].get(permission) ?? null;
}

/** Whether the role has the permission at all: decides what a page offers, never what is done. */
export function can(actor: Actor, permission: Permission): boolean {
  return grantOf(actor.role, permission) !== null;
}

/** Whether a page should offer to change this record. The command decides again. */
export function canChange(
  actor: Actor,
  permission: OwnablePermission,
  createdById: string,
): boolean {
  const grant = grantOf(actor.role, permission);
  return grant === "any" || (grant === "own" && createdById === actor.id);
}

/**
 * Refuses an actor whose role lacks the permission.
 * @returns how far the grant reaches
 * @throws ForbiddenError
 */
export function authorize(actor: Actor, permission: Permission): Grant {
  const grant = grantOf(actor.role, permission);
  if (!grant) {
    throw new ForbiddenError(
      `Your role (${actor.role}) does not allow this. Ask an administrator if you need it.`,
    );
  }
  return grant;
}
