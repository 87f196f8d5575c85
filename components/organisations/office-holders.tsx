import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { OrganisationView } from "@/lib/features/organisations/types";
import { termWords } from "@/lib/features/people/rules";

/** Who has held which office in an organisation, the last first: when in the margin. */
export function OfficeHolders({ organisation }: { organisation: OrganisationView }) {
  const { offices, officeCount } = organisation;
  return (
    <>
      <ol className="border-b border-hairline">
        {offices.map(({ person, position }) => (
          <li
            key={position.id}
            className="grid gap-x-6 border-t border-hairline py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <span className="text-ink-soft tabular-nums">
              {termWords(position) ?? "Dates not recorded"}
            </span>
            <span className="min-w-0">
              <TextLink href={`/people/${person.id}`} subtle>
                <NativeName>{person.fullName}</NativeName>
              </TextLink>
              , <NativeName>{position.title}</NativeName>
            </span>
          </li>
        ))}
      </ol>
      {officeCount > offices.length ? (
        <p className="mt-2 text-sm text-ink-soft">
          The latest {offices.length} of {officeCount.toLocaleString("en-GB")} are shown.
        </p>
      ) : null}
    </>
  );
}
