import { NameLink } from "@/components/ui/name-links";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import type { OrganisationView } from "@/lib/features/organisations/types";

/** The cases of people whom an organisation holds or held. */
export function HeldCases({ cases }: { cases: OrganisationView["heldCases"] }) {
  return (
    <ul className="border-b border-hairline">
      {cases.map((named) => (
        <li key={named.id} className="border-t border-hairline py-2">
          <NameLink {...caseLink(named)} />
        </li>
      ))}
    </ul>
  );
}
