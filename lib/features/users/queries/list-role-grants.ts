import * as z from "zod";

import type { Role } from "@/lib/auth/actor";
import { grantOf, type Permission } from "@/lib/auth/permissions";
import { defineQuery } from "@/lib/commands/define-query";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import type { RoleGrantRow, RoleGrants } from "@/lib/features/users/types";

const RECORD_WORDS = {
  case: "cases and their dated facts",
  person: "people",
  organisation: "organisations",
  statement: "statements",
  contact: "contacts",
  commitment: "commitments",
  source: "sources",
  task: "tasks",
} as const;

const ACTION_WORDS = {
  read: "Read",
  add: "Add",
  edit: "Change",
  trash: "Put into the trash and bring back",
} as const;

type RecordNoun = keyof typeof RECORD_WORDS;
type RecordPermission = `${RecordNoun}:${keyof typeof ACTION_WORDS}`;

const RECORD_ROWS: [string, string][] = Object.entries(ACTION_WORDS).flatMap(([action, verb]) =>
  Object.entries(RECORD_WORDS).map(
    ([noun, words]) => [`${noun}:${action}`, `${verb} ${words}`] as [string, string],
  ),
);

/** Everything else that can be allowed; a new permission does not compile without its words. */
const OTHER_WORDS: Record<Exclude<Permission, RecordPermission>, string> = {
  "case:close": "Close and reopen cases",
  "case:export": "Export case summaries",
  "person:merge": "Merge two entries of one person",
  "source:cite": "Tie passages of a source to records",
  "sensitive:reveal": "Have the sensitive notes of a case shown",
  "sensitive:edit": "Change the sensitive notes of a case",
  "attachment:read": "See files and photographs",
  "search:read": "Search",
  "dashboard:read": "See the overview",
  "horizon:read": "See what lies ahead",
  "history:read": "See the history of a record",
  "history:restore": "Put earlier values back",
  "import:own": "Bring in files of rows",
  "review:read": "See what was read in a text",
  "review:work": "Bring texts in, and go through what was read in them",
  "draft:own": "Keep drafts of forms",
  "reminder:own": "Have calendar feeds and reminders",
  "account:own": "Look after their own account",
  "trash:read": "See the trash",
  "trash:erase": "Erase for good, and destroy sensitive notes",
  "user:read": "See who works here",
  "user:manage": "Manage accounts and roles",
  "settings:read": "See the settings",
  "settings:edit": "Change the settings",
  "audit:read": "Read the audit trail",
  "audit:export": "Export the audit trail",
  "glass:break": "Open a restricted case of another team to read it, for a time, on record",
  "daily:run": "Do the daily work (Vigil itself)",
  "workspace:export": "Export everything (the command line alone)",
  "workspace:rekey": "Change the key of sealed values (the command line alone)",
};

const ROLES = Object.keys(ROLE_LABELS) as Role[];

const rowsOf = (words: [permission: string, words: string][]): RoleGrantRow[] =>
  words.map(([permission, text]) => ({
    words: text,
    grants: ROLES.map((role) => grantOf(role, permission as Permission)),
  }));

/** What each role may do, in words, from the table by which it is decided. */
export const listRoleGrants = defineQuery({
  name: "user.list-role-grants",
  permission: "user:manage",
  input: z.object({}),
  run: (): Promise<RoleGrants> =>
    Promise.resolve({
      roles: ROLES.map((role) => ROLE_LABELS[role]),
      groups: [
        { title: "Records", rows: rowsOf(RECORD_ROWS) },
        { title: "Everything else", rows: rowsOf(Object.entries(OTHER_WORDS)) },
      ],
    }),
});
