import { ActionForm } from "@/components/forms/action-form";
import { PassageWords } from "@/components/sources/reader/passage-words";
import { Disclosure } from "@/components/ui/disclosure";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { moveCitationAction, moveCitationsAction } from "@/lib/features/sources/actions";
import type { PassageView, PlaceableCitation } from "@/lib/features/sources/types/reading";

type PlaceableProps = { sourceId: string; citations: PlaceableCitation[] };

const counted = (count: number) => `${count} ${count === 1 ? "citation" : "citations"}`;

/** Citations whose words stand in the newest text: each can be tied to its place, if a person says so. */
export function PlaceableCitations({ sourceId, citations }: PlaceableProps) {
  const loose = citations.filter(({ version }) => version === null);
  const older = citations.filter(({ version }) => version !== null);
  const certain = loose.filter(({ places }) => places.length === 1);
  const [verb, whose] = loose.length === 1 ? ["quotes", "its"] : ["quote", "their"];
  return (
    <>
      {loose.length > 0 ? (
        <Disclosure
          id="placeable"
          label={`${counted(loose.length)} ${verb} words that stand in this text: tie to ${whose} place`}
        >
          <div className="mt-3 grid gap-4">
            {certain.length > 1 ? (
              <ActionForm
                action={moveCitationsAction}
                fields={{ sourceId, captureId: certain[0]?.places[0]?.captureId ?? "" }}
                label={`Tie all ${certain.length} that stand in one place only`}
                pendingLabel="Tying…"
              />
            ) : null}
            <PlaceableList citations={loose} />
          </div>
        </Disclosure>
      ) : null}
      {older.length > 0 ? (
        <Disclosure
          id="older"
          label={`${counted(older.length)} of an earlier version, whose words stand in this one too`}
        >
          <div className="mt-3">
            <PlaceableList citations={older} />
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}

function PlaceableList({ citations }: { citations: PlaceableCitation[] }) {
  return (
    <ul className="grid gap-4">
      {citations.map((citation) => (
        <li key={citation.id} className="grid gap-2 border-t border-hairline pt-3">
          <p>
            <TextLink href={citation.claim.href} subtle>
              <NativeName>{citation.claim.title}</NativeName>
            </TextLink>
            {citation.claim.detail ? (
              <span className="text-ink-soft"> · {citation.claim.detail}</span>
            ) : null}
          </p>
          {citation.places.map((place) => (
            <Place key={place.start} citation={citation} place={place} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Place({ citation, place }: { citation: PlaceableCitation; place: PassageView }) {
  const fields = {
    citationId: citation.id,
    captureId: place.captureId,
    start: String(place.start),
    end: String(place.end),
    exactWords: citation.words,
  };
  return (
    <div className="grid gap-2">
      <PassageWords passage={place} />
      <ActionForm
        action={moveCitationAction}
        fields={fields}
        label={citation.version === null ? "Tie to this place" : "Move to this place"}
        pendingLabel="Tying…"
      />
    </div>
  );
}
