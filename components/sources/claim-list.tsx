import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { CITATION_ABOUT_LABELS } from "@/lib/features/sources/labels";
import type { ClaimView } from "@/lib/features/sources/types";

/** What a source is cited for: each record in a line, with its words and those quoted from the source. */
export function ClaimList({ claims }: { claims: ClaimView[] }) {
  return (
    <ul className="border-b border-hairline">
      {claims.map((claim) => (
        <li key={claim.id} className="border-t border-hairline py-2.5">
          <TextLink href={claim.href} subtle>
            <NativeName>{claim.title}</NativeName>
          </TextLink>
          <span className="text-ink-soft">{detailWords(claim)}</span>
          {claim.excerpt ? (
            <p
              dir="auto"
              lang={claim.excerpt.language}
              className="mt-0.5 line-clamp-2 max-w-measure font-serif"
            >
              {claim.excerpt.text}
            </p>
          ) : null}
          {claim.exactWords ? (
            <p className="mt-1 max-w-measure text-sm text-ink-soft">
              In the source: <q dir="auto">{claim.exactWords}</q>
            </p>
          ) : null}
          {claim.note ? (
            <p dir="auto" className="mt-1 text-sm text-ink-soft">
              {claim.note}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function detailWords({ detail, about }: ClaimView): string {
  const purpose = about === "date" ? CITATION_ABOUT_LABELS.date.toLowerCase() : null;
  const words = [detail, purpose && `cited for ${purpose}`].filter(Boolean);
  return words.length > 0 ? ` · ${words.join(" · ")}` : "";
}
