import { NativeName } from "@/components/ui/native-name";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm, FilterInput } from "@/components/ui/filter-form";
import { TextLink } from "@/components/ui/text-link";

type Candidate = { id: string; label: string; description: string };

type MergeCandidatesProps = { personId: string; q: string; candidates: Candidate[] };

/** Looks for the other person: by name, in the address, so that it works without scripts. */
export function MergeCandidates({ personId, q, candidates }: MergeCandidatesProps) {
  const path = `/people/${personId}/merge`;
  return (
    <>
      <FilterForm path={path} label="Find the other person" active={false}>
        <FilterInput name="q" label="Name of the other person" value={q} />
      </FilterForm>
      {candidates.length > 0 ? (
        <ul aria-label="People found" className="max-w-measure border-b border-hairline">
          {candidates.map(({ id, label, description }) => (
            <li key={id} className="border-t border-hairline py-2">
              <TextLink href={`${path}?with=${id}`}>
                Compare with <NativeName>{label}</NativeName>
              </TextLink>
              <span className="block text-sm text-ink-soft">
                {description || "Nothing more on file"}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Nobody else is found by this name.">
          Enter part of another spelling of the name.
        </EmptyState>
      )}
    </>
  );
}
