import { DefinitionList } from "@/components/ui/definition-list";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import type { PersonView } from "@/lib/features/people/types";
import { countryName } from "@/lib/places/countries";
import { languageName } from "@/lib/places/languages";

/** What is known of a person besides their offices. */
export function PersonFacts({ person }: { person: PersonView }) {
  const { id, aliases, nativeName, nativeNameLanguage, nationalities, birth, contactCount } =
    person;
  return (
    <DefinitionList
      items={[
        { term: "Other names", value: aliases.length > 0 && <Names names={aliases} /> },
        ...(nativeName
          ? [
              {
                term: inItsScript(nativeNameLanguage),
                value: <NativeName lang={nativeNameLanguage}>{nativeName}</NativeName>,
              },
            ]
          : []),
        { term: "Nationality", value: nationalities.map(countryName).join(", ") },
        { term: "Born", value: isKnownDate(birth) && formatPartialDate(birth) },
        {
          term: "Contacts",
          value:
            contactCount > 0 ? (
              <TextLink href={`/contacts?personId=${id}`}>
                {contactCount === 1
                  ? "1 contact"
                  : `${contactCount.toLocaleString("en-GB")} contacts`}
              </TextLink>
            ) : (
              "None on file"
            ),
        },
      ]}
    />
  );
}

const inItsScript = (language: string | null) =>
  language ? `In ${languageName(language)}` : "In its own script";

function Names({ names }: { names: string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <NativeName>{name}</NativeName>
        </li>
      ))}
    </ul>
  );
}
