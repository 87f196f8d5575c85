import type { ReactNode } from "react";

/**
 * Fields that belong to other features and appear in a form. A page hands them in: the forms of two
 * features meet only in app/.
 */
export type FormParts = {
  /** The sources of the claim (`citations`, `newSource`). */
  citations: ReactNode;
  /** A task to add along with it (`followUp`). */
  followUp: ReactNode;
  /** A person to add along with it, under the name `newSpeaker`. */
  newSpeaker: ReactNode;
  /** Which office the person picked as speaker held that day; asks `usePickedId` who that is. */
  speakerOffice: ReactNode;
  /** A person to add along with it, under the name `newPerson`. */
  newPerson: ReactNode;
};
