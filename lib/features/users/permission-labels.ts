import type { Permission } from "@/lib/auth/permissions";

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

/** A group of rows of the table of roles. */
export type PermissionGroup = { title: string; rows: [Permission, string][] };

const isRecordPermission = (permission: string): permission is RecordPermission => {
  const [noun = "", action = ""] = permission.split(":");
  return Object.hasOwn(RECORD_WORDS, noun) && Object.hasOwn(ACTION_WORDS, action);
};

const RECORD_ROWS = Object.entries(ACTION_WORDS).flatMap(([action, verb]) =>
  Object.entries(RECORD_WORDS).map(([noun, words]) => [`${noun}:${action}`, `${verb} ${words}`]),
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

/** Every permission there is, in words. */
export const PERMISSION_GROUPS: readonly PermissionGroup[] = [
  {
    title: "Records",
    rows: RECORD_ROWS.flatMap(([permission = "", words = ""]) =>
      isRecordPermission(permission) ? [[permission, words] as [Permission, string]] : [],
    ),
  },
  { title: "Everything else", rows: Object.entries(OTHER_WORDS) as [Permission, string][] },
];
