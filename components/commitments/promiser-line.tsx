import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { PromiserView } from "@/lib/features/commitments/types";
import { officeWords, speakerName } from "@/lib/features/statements/rules";

type Named = Parameters<typeof speakerName>[0];

/** Whose promise it is, linked to their page. */
export function PromiserLine({ promiser }: { promiser: PromiserView }) {
  return <Name of={promiser} />;
}

/** Who passed the promise on, linked to their page; nothing where the speaker made it. */
export function PassedOnBy({ promiser }: { promiser: PromiserView }) {
  if (!promiser.relayedBy) return null;
  return (
    <>
      passed on by <Name of={promiser.relayedBy} />
    </>
  );
}

function Name({ of }: { of: Named }) {
  const name = <NativeName>{speakerName(of)}</NativeName>;
  if (!of.person) return name;
  return (
    <TextLink href={`/people/${of.person.id}`} subtle>
      {name}
    </TextLink>
  );
}

/** The office in which it was promised, or nothing when none is recorded. */
export function PromiserOffice({ promiser }: { promiser: PromiserView }) {
  const words = officeWords(promiser);
  return words ? <NativeName>{words}</NativeName> : null;
}
