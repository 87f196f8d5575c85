import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { officeWords, speakerName } from "@/lib/features/statements/rules";
import type { SpeakerView } from "@/lib/features/statements/types";

/** Who spoke, linked to their page; with the person whose words they passed on. */
export function SpeakerLine({ speaker }: { speaker: SpeakerView }) {
  return (
    <>
      <SpeakerName speaker={speaker} />
      {speaker.relayed ? (
        <>
          , relaying{" "}
          <TextLink href={`/people/${speaker.relayed.person.id}`} subtle>
            <NativeName>{speaker.relayed.person.fullName}</NativeName>
          </TextLink>
        </>
      ) : null}
    </>
  );
}

function SpeakerName({ speaker }: { speaker: SpeakerView }) {
  const name = <NativeName>{speakerName(speaker)}</NativeName>;
  if (!speaker.person) return name;
  return (
    <TextLink href={`/people/${speaker.person.id}`} subtle>
      {name}
    </TextLink>
  );
}

/** The office in which it was said, or nothing when none is recorded. */
export function SpeakerOffice({ speaker }: { speaker: SpeakerView }) {
  const words = officeWords(speaker);
  return words ? <NativeName>{words}</NativeName> : null;
}
