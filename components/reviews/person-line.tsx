import { TextLink } from "@/components/ui/text-link";
import type { NamedPerson } from "@/lib/features/reviews/types";

/** Whom the text names, and who on file that is, or may be. */
export function PersonLine({ person }: { person: NamedPerson }) {
  const { name, office, fits, clear } = person;
  const title = office === name ? null : office;
  const shown = clear ? [clear] : fits;
  return (
    <div className="min-w-0 wrap-anywhere">
      {name ? <bdi className="font-medium">{name}</bdi> : <span>Nobody by name</span>}
      {title ? <bdi className="text-ink-soft">, {title}</bdi> : null}
      {shown.length === 0 ? (
        <span className="block text-sm text-ink-soft">
          {name ? "Nobody on file by this name." : "Say who it was."}
        </span>
      ) : (
        <ul className="text-sm text-ink-soft">
          {shown.map((fit) => (
            <li key={fit.id}>
              {clear ? "On file: " : "Perhaps: "}
              <TextLink href={`/people/${fit.id}`}>
                <bdi>{fit.name}</bdi>
              </TextLink>
              {fit.description ? <bdi>, {fit.description}</bdi> : null} ({fit.reasons.join(", ")})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
