import type { ReactNode } from "react";

import type { Choice } from "@/components/forms/choice";
import type { FormParts } from "@/components/forms/form-parts";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormOpening } from "@/lib/forms/form-opening";

/** What a page hands to a contact's form. */
export type ContactFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  parts: FormParts;
  timeZones: Choice[];
  cancelHref: string;
  /** Fields of a person to be added along with the contact, whose names begin with the prefix. */
  newPerson: (prefix: string) => ReactNode;
};
