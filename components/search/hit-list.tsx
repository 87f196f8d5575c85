import { Marked } from "@/components/search/marked";
import { TextLink } from "@/components/ui/text-link";
import type { SearchHit } from "@/lib/features/search/types";

/** Records found, best first: what each is, and the passage that matches. */
export function HitList({ hits }: { hits: SearchHit[] }) {
  return (
    <ol className="border-b border-hairline">
      {hits.map((hit) => (
        <li key={hit.id} className="border-t border-hairline py-2.5">
          <p>
            <TextLink href={hit.href} className="font-medium">
              <bdi dir="auto">
                <Marked pieces={hit.title} />
              </bdi>
            </TextLink>
            {hit.detail ? (
              <>
                {" "}
                <bdi dir="auto" className="text-sm text-ink-soft">
                  {hit.detail}
                </bdi>
              </>
            ) : null}
          </p>
          {hit.snippet.length > 0 ? (
            <p
              dir="auto"
              lang={hit.language ?? undefined}
              className="mt-0.5 max-w-measure font-serif"
            >
              <Marked pieces={hit.snippet} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
