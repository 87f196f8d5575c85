import type { FormPickers } from "@/components/forms/form-pickers";
import type { Actor } from "@/lib/auth/actor";
import { searchCasesAction } from "@/lib/features/cases/actions";
import { searchOrganisationsAction } from "@/lib/features/organisations/actions";
import { searchPeopleAction } from "@/lib/features/people/actions";
import { searchSourcesAction } from "@/lib/features/sources/actions";
import { listStaff } from "@/lib/features/users/queries";
import { countryOptions } from "@/lib/places/countries";
import { languageOptions } from "@/lib/places/languages";

/** The look-ups that a form is handed. */
export async function formPickers(actor: Actor): Promise<FormPickers> {
  const staff = await listStaff(actor, {});
  return {
    searchPeople: searchPeopleAction,
    searchOrganisations: searchOrganisationsAction,
    searchSources: searchSourcesAction,
    searchCases: searchCasesAction,
    countries: countryOptions(),
    languages: languageOptions(),
    staff: staff.map(({ id, name }) => ({ value: id, label: name })),
  };
}
