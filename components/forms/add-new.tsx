"use client";

import type { ReactNode } from "react";
import { useFormContext } from "@/components/forms/form-context";
import { Disclosure } from "@/components/ui/disclosure";
import { hasAnyText, readPath } from "@/lib/forms/form-values";

type AddNewProps = { name: string; label: string; fields: ReactNode };

/** Fields of a record to be added along with this form; open when they hold anything or were refused. */
export function AddNew({ name, label, fields }: AddNewProps) {
  const { values, errors } = useFormContext();
  const refused = Object.keys(errors).some((key) => key === name || key.startsWith(`${name}.`));
  return (
    <Disclosure
      id={name}
      label={label}
      open={refused || hasAnyText(readPath(values, name))}
      className="mt-1.5"
    >
      <div className="mt-2 grid gap-4 border-s-2 border-hairline ps-4">{fields}</div>
    </Disclosure>
  );
}
