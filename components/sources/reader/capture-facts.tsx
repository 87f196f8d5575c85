import { DefinitionList } from "@/components/ui/definition-list";
import { LocalTime } from "@/components/ui/local-time";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { CAPTURE_EXTENT_LABELS } from "@/lib/features/sources/labels";
import { readerHref, TEXT_ANCHOR } from "@/lib/features/sources/rules/reader-address";
import type { CaptureView } from "@/lib/features/sources/types/reading";

type CaptureFactsProps = { sourceId: string; capture: CaptureView; versions: CaptureView[] };

/** Which text this is: its version, how much of the source, its hash, who captured it and when. */
export function CaptureFacts({ sourceId, capture, versions }: CaptureFactsProps) {
  const { extent, sha256, note, capturedBy, capturedAt } = capture;
  return (
    <DefinitionList
      items={[
        {
          term: "Version",
          value: <Versions sourceId={sourceId} current={capture} versions={versions} />,
        },
        {
          term: "How much of it",
          value: <span className="font-medium">{CAPTURE_EXTENT_LABELS[extent]}</span>,
        },
        {
          term: "Captured",
          value: (
            <>
              <LocalTime instant={capturedAt.toISOString()} /> by{" "}
              <NativeName>{capturedBy}</NativeName>
            </>
          ),
        },
        ...(note
          ? [
              {
                term: "How, and what is left out",
                value: (
                  <span dir="auto" className="whitespace-pre-line">
                    {note}
                  </span>
                ),
              },
            ]
          : []),
        {
          term: "SHA-256",
          value: <span className="font-mono text-sm break-all">{sha256}</span>,
        },
      ]}
    />
  );
}

type VersionsProps = { sourceId: string; current: CaptureView; versions: CaptureView[] };

function Versions({ sourceId, current, versions }: VersionsProps) {
  const newest = versions[0]?.id;
  if (versions.length === 1) return <>1</>;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {versions.map(({ id, version }) => {
        const words = id === newest ? `${version} (newest)` : String(version);
        return (
          <li key={id}>
            {id === current.id ? (
              <span aria-current="true" className="font-semibold">
                {words}
              </span>
            ) : (
              <TextLink
                href={readerHref(sourceId, { captureId: id }, TEXT_ANCHOR)}
                className="inline-flex min-h-6 items-center"
              >
                {words}
              </TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
