import { TextLink } from "@/components/ui/text-link";
import type { NamedPerson } from "@/lib/features/reviews/types";

/** Whom the text names, and who on file that is, or may be. */
export function PersonLine({ person }: { person: NamedPerson }) {
  const { name, office, isBody, fits, clear } = person;
  const title = office === name ? null : office;
  const shown = clear ? [clear] : fits;
  return (
    <div className="min-w-0 wrap-anywhere">
      {name ? <bdi className="font-medium">{name}</bdi> : <bdi>{office ?? "Nobody by name"}</bdi>}
      {name && title ? <bdi className="text-ink-soft">, {title}</bdi> : null}
      {shown.length === 0 ? (
        <span className="block text-sm text-ink-soft">{emptyWords(name, isBody)}</span>
      ) : (
        <ul className="text-sm text-ink-soft">
          {shown.map((fit) => (
            <li key={fit.id}>
              {clear ? "On file: " : "Perhaps: "}
              <TextLink href={`/${fit.isBody ? "organisations" : "people"}/${fit.id}`}>
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

function emptyWords(name: string | null, isBody: boolean): string {
  if (isBody) return "An organisation that is not on file: complete the entry to take it over.";
  return name ? "Nobody on file by this name." : "Not named in the text.";
}
