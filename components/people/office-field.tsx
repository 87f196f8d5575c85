"use client";

import { useEffect, useState } from "react";

import type { Choice } from "@/components/forms/choice";
import { useFormContext } from "@/components/forms/form-context";
import { usePickedId } from "@/components/forms/picked-id";
import { SelectField } from "@/components/forms/select-field";
import { listPositionsAction } from "@/lib/features/people/actions";
import { readText } from "@/lib/forms/form-values";

const FROM_THE_DAY = "Filled in from the day";

/**
 * The office that the picked person held that day. Without scripts there is a choice only where an
 * office is stored; else, and when none is chosen, the server finds it by the day.
 */
export function OfficeField({ name }: { name: string }) {
  const { values } = useFormContext();
  const personId = usePickedId();
  const storedId = readText(values, name);
  const [firstPersonId] = useState(personId);
  const found = useOffices(personId);
  const kept = personId === firstPersonId && storedId !== "" ? keepOnly(storedId) : [];
  const choices = found ?? kept;
  if (choices.length === 0) return null;
  return (
    <SelectField
      // The choices arrive after the select: a new one takes up the stored value among them.
      key={`${personId} ${found ? "found" : "kept"}`}
      name={name}
      label="Office held that day"
      optional
      width="lg"
      emptyLabel={FROM_THE_DAY}
      choices={choices}
      className="mt-4"
    />
  );
}

const keepOnly = (id: string): Choice[] => [{ value: id, label: "The office already recorded" }];

/** The offices of the person; null until they have arrived, or when they cannot be had. */
function useOffices(personId: string): Choice[] | null {
  const [answer, setAnswer] = useState<{ personId: string; choices: Choice[] } | null>(null);
  useEffect(() => {
    if (personId === "") return;
    let current = true;
    listPositionsAction(personId).then(
      (choices) => current && setAnswer({ personId, choices }),
      // The server still fills the office in from the day.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [personId]);
  return answer?.personId === personId ? answer.choices : null;
}
