import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { OrganisationView } from "@/lib/features/organisations/types";

/** The cases of people whom an organisation holds or held. */
export function HeldCases({ cases }: { cases: OrganisationView["heldCases"] }) {
  return (
    <ul className="border-b border-hairline">
      {cases.map(({ id, reference, personName }) => (
        <li key={id} className="border-t border-hairline py-2">
          <TextLink href={`/cases/${id}`}>
            <NativeName>{personName}</NativeName> ({reference})
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
