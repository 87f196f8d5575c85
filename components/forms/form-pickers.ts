import type { Choice } from "@/components/forms/choice";
import type { OptionSearch } from "@/components/forms/option";

/** What forms look records and closed lists up with; a page hands it in, since a form knows no feature but its own. */
export type FormPickers = {
  searchPeople: OptionSearch;
  searchOrganisations: OptionSearch;
  searchSources: OptionSearch;
  searchCases: OptionSearch;
  countries: Choice[];
  languages: Choice[];
  staff: Choice[];
};
