import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { NativeName } from "@/components/ui/native-name";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { citedPassageHref } from "@/lib/features/sources/rules/reader-address";
import type { ClaimView } from "@/lib/features/sources/types";
import type { CaptureCheck, CitationCheck } from "@/lib/features/sources/types/verification";

type CaptureReportProps = {
  sourceId: string;
  capture: CaptureCheck;
  claims: ReadonlyMap<string, ClaimView>;
};

/** What became of one captured text and of the citations made on it. */
export function CaptureReport({ sourceId, capture, claims }: CaptureReportProps) {
  const { id, version, sha256, problems, citations } = capture;
  const broken = citations.filter((citation) => citation.problems.length > 0);
  const holding = citations.filter((citation) => citation.problems.length === 0);
  const list = (shown: CitationCheck[]) => (
    <ul className="border-b border-hairline">
      {shown.map((citation) => (
        <li key={citation.id} className="grid gap-1 border-t border-hairline py-2.5">
          <CitationLine
            citation={citation}
            claim={claims.get(citation.id)}
            href={citedPassageHref(sourceId, id, citation.id)}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="grid gap-3">
      <SectionHeading>Captured text, version {version}</SectionHeading>
      {problems.length === 0 ? (
        <p>
          <Badge tone="success">The text is the one that was captured</Badge>
        </p>
      ) : (
        <Problems problems={problems} />
      )}
      <p className="text-sm text-ink-soft">
        SHA-256 <span className="font-mono break-all">{sha256}</span>
      </p>
      {broken.length > 0 ? list(broken) : null}
      {holding.length > 0 ? (
        <Disclosure label={holdingWords(holding.length)} open={broken.length === 0}>
          <div className="mt-2">{list(holding)}</div>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Problems({ problems }: { problems: string[] }) {
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => (
        <li key={problem}>
          <Badge tone="danger">{problem}</Badge>
        </li>
      ))}
    </ul>
  );
}

type CitationLineProps = { citation: CitationCheck; claim: ClaimView | undefined; href: string };

function CitationLine({ citation: { words, problems }, claim, href }: CitationLineProps) {
  return (
    <>
      <p>
        {claim ? (
          <>
            <TextLink href={claim.href} subtle>
              <NativeName>{claim.title}</NativeName>
            </TextLink>
            {claim.detail ? <span className="text-ink-soft"> · {claim.detail}</span> : null}
          </>
        ) : null}
      </p>
      <p className="max-w-measure">
        <q dir="auto" className="line-clamp-3 font-serif">
          {words}
        </q>
      </p>
      {problems.length > 0 ? <Problems problems={problems} /> : <Badge tone="success">Holds</Badge>}
      <TextLink href={href} className="inline-flex min-h-6 items-center justify-self-start text-sm">
        Read in place
      </TextLink>
    </>
  );
}

const holdingWords = (count: number) =>
  count === 1 ? "1 citation holds" : `${count.toLocaleString("en-GB")} citations hold`;
