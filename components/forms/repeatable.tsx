"use client";

import type { ReactNode } from "react";
import { Plus, X } from "lucide-react";
import type { FieldProps } from "@/components/forms/field";
import { Fieldset } from "@/components/forms/fieldset";
import { useFormContext } from "@/components/forms/form-context";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFormField } from "@/components/forms/use-form-field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { countRows } from "@/lib/forms/form-values";

type RepeatableProps = FieldProps & {
  addLabel: string;
  /** Names a row, from 1 up: “Participant 2”. */
  rowLabel: (number: number) => string;
  /** How many rows a new form opens with. */
  startRows?: number;
  /** The fields of one row; `rowName` is the prefix of their names: `participants.0`. */
  children: (rowName: string, index: number) => ReactNode;
};

/**
 * A group of fields that may be given several times. Rows are added and removed by the server, which
 * gives the rest back as typed, so it works the same with and without scripts.
 */
export function Repeatable(props: RepeatableProps) {
  const { name, addLabel, rowLabel, startRows = 1, children } = props;
  const { values, hasTypedValues } = useFormContext();
  const field = useFormField(name, { hasHint: Boolean(props.hint) });
  const known = countRows(values, name);
  const rows = hasTypedValues ? known : Math.max(known, startRows);
  return (
    <Fieldset {...props} field={field}>
      {Array.from({ length: rows }, (_, index) => (
        <RepeatedRow key={index} name={name} index={index} label={rowLabel(index + 1)}>
          {children(`${name}.${index}`, index)}
        </RepeatedRow>
      ))}
      <SubmitButton variant="text" intent={`add:${name}`} pendingLabel="Adding…">
        <Plus aria-hidden />
        {addLabel}
      </SubmitButton>
    </Fieldset>
  );
}

type RepeatedRowProps = { name: string; index: number; label: string; children: ReactNode };

function RepeatedRow({ name, index, label, children }: RepeatedRowProps) {
  return (
    <div
      id={`${name}.${index}`}
      role="group"
      aria-label={label}
      className="mb-3 grid gap-x-4 border-t border-hairline pt-3 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="grid min-w-0 gap-4">{children}</div>
      <div className="mt-2 sm:mt-0">
        <SubmitButton variant="text" intent={`remove:${name}:${index}`} pendingLabel="Removing…">
          <X aria-hidden />
          Remove<VisuallyHidden> {label}</VisuallyHidden>
        </SubmitButton>
      </div>
    </div>
  );
}
