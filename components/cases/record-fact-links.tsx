import { TextLink } from "@/components/ui/text-link";

const FACTS = [
  { path: "status/new", label: "Status" },
  { path: "custody/new", label: "Place of custody" },
  { path: "legal-steps/new", label: "Legal step" },
  { path: "determination/new", label: "Determination" },
  { path: "health-notes/new", label: "Health note" },
  { path: "deadlines/new", label: "Deadline" },
  { path: "detention-dates/new", label: "Another date of detention" },
] as const;

/** The dated facts that can be added to a case besides statements and contacts. */
export function RecordFactLinks({ path }: { path: string }) {
  return (
    <ul
      data-print="hide"
      aria-label="Record a change"
      className="mb-6 flex flex-wrap gap-x-4 gap-y-1 text-sm"
    >
      <li aria-hidden className="text-ink-soft">
        Record:
      </li>
      {FACTS.map((fact) => (
        <li key={fact.path}>
          <TextLink href={`${path}/${fact.path}`}>{fact.label}</TextLink>
        </li>
      ))}
    </ul>
  );
}
