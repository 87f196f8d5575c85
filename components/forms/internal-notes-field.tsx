import { TextArea } from "@/components/forms/text-area";

/** Notes for staff, which exports leave out unless asked. */
export function InternalNotesField() {
  return (
    <TextArea
      name="internalNotes"
      label="Internal notes"
      hint="Left out of exports unless you ask for them."
      optional
      rows={3}
    />
  );
}
