/** What somebody did, as the page of who looked tells it. */
export const ACCESS_LABELS = {
  looked: "Looked at the case",
  "looked-through-glass": "Looked at the case from outside its team",
  "sensitive.revealed": "Had a sensitive note shown",
  "sensitive.changed": "Changed a sensitive note",
  "sensitive.destroyed": "Destroyed a sensitive note for good",
  "glass.opened": "Opened the case from outside its team",
  "glass.ended": "Closed the case again",
  "glass.let-run-out": "The time for which the case was open ran out",
} as const;
