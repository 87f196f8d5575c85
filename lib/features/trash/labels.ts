import type { TrashNoun } from "@/lib/features/trash/types";

export const TRASH_NOUN_LABELS: Record<TrashNoun, string> = {
  case: "Case",
  fact: "Entry of a case",
  person: "Person",
  organisation: "Organisation",
  statement: "Statement",
  contact: "Contact",
  commitment: "Commitment",
  source: "Source",
  attachment: "File",
  task: "Task",
};

/** The same, for many. */
export const TRASH_NOUN_PLURALS: Record<TrashNoun, string> = {
  case: "Cases",
  fact: "Entries of cases",
  person: "People",
  organisation: "Organisations",
  statement: "Statements",
  contact: "Contacts",
  commitment: "Commitments",
  source: "Sources",
  attachment: "Files",
  task: "Tasks",
};

/** What erasing a record of each kind does to what hangs on it, beyond what the counts tell. */
export const ERASURE_EFFECTS: Record<TrashNoun, string> = {
  case: "Statements and contacts that concern this case alone go with it, with their commitments and follow-ups; those that concern another case too only lose the link. People and sources stay, unless a restricted case alone made them known. Its exports go; copies that were handed out are not reached.",
  fact: "Its citations go with it. The sources stay.",
  person:
    "A person whom a case, a statement or a contact still names cannot be erased. Their offices and photographs go with them, and so do records that were merged into theirs.",
  organisation: "An organisation that anything on file still names cannot be erased.",
  statement:
    "Its commitments, its citations and its links to cases go with it. The speaker and the sources stay, unless a restricted case alone made them known. A follow-up goes when nothing else it belongs to is left, or when nothing but this kept it from everyone’s view.",
  contact:
    "Its participants, citations and links to cases go with it. The people and the sources stay, unless a restricted case alone made them known. A follow-up goes when nothing else it belongs to is left, or when nothing but this kept it from everyone’s view.",
  commitment: "Everything recorded of its fate goes with it. The statement stays.",
  source:
    "A source that is still cited cannot be erased. Its captured texts and files go with it, although they are sealed against every other change.",
  attachment:
    "The original and its display copy go, unless the same file is kept with another record.",
  task: "Nothing else hangs on it.",
};
