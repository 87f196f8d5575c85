import type { FormParts } from "@/components/forms/form-parts";
import type { FormPickers } from "@/components/forms/form-pickers";
import { NewPersonFields } from "@/components/people/new-person-fields";
import { OfficeField } from "@/components/people/office-field";
import { CitationFields } from "@/components/sources/citation-fields";
import { FollowUpFields } from "@/components/tasks/follow-up-fields";

/** The fields of other features that forms include. */
export function formParts(pickers: FormPickers): FormParts {
  return {
    citations: <CitationFields pickers={pickers} />,
    followUp: <FollowUpFields pickers={pickers} />,
    newSpeaker: <NewPersonFields prefix="newSpeaker" pickers={pickers} />,
    speakerOffice: <OfficeField name="speakerPositionId" />,
    newPerson: <NewPersonFields prefix="newPerson" pickers={pickers} />,
  };
}
