import type { FormParts } from "@/components/forms/form-parts";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormOpening } from "@/lib/forms/form-opening";

/** What a page hands to the form of a record. */
export type FormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  cancelHref: string;
};

/** The same for a form that includes fields of other features. */
export type FormPropsWithParts = FormProps & { parts: FormParts };
