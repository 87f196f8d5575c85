"use client";

import type { ReactNode } from "react";
import { useFormContext } from "@/components/forms/form-context";
import { Disclosure } from "@/components/ui/disclosure";
import { readText } from "@/lib/forms/form-values";

type AddNewProps = {
  /** Prefix of the names of its fields. */
  name: string;
  /** The field without which nothing is added. */
  mainField: string;
  label: string;
  fields: ReactNode;
};

/** Fields of a record to be added along with this form; open when its main field was filled in or any was refused. */
export function AddNew({ name, mainField, label, fields }: AddNewProps) {
  const { values, errors } = useFormContext();
  const refused = Object.keys(errors).some((key) => key === name || key.startsWith(`${name}.`));
  return (
    <Disclosure
      id={name}
      label={label}
      open={refused || readText(values, `${name}.${mainField}`) !== ""}
      className="mt-1.5"
    >
      <div className="mt-2 grid max-w-measure gap-4 border-s-2 border-hairline ps-4">{fields}</div>
    </Disclosure>
  );
}
