import type { ReactNode } from "react";

import type { Choice } from "@/components/forms/choice";
import type { FormPropsWithParts } from "@/components/forms/form-props";

/** What a page hands to a contact's form. */
export type ContactFormProps = FormPropsWithParts & {
  timeZones: Choice[];
  /** Fields of a person to be added along with the contact, whose names begin with the prefix. */
  newPerson: (prefix: string) => ReactNode;
};
