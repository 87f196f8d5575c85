import { SpeakerLine, SpeakerOffice } from "@/components/statements/speaker-line";
import { officeWords } from "@/lib/features/statements/rules";
import type { StatementRow } from "@/lib/features/statements/types";

/** Who said something, in what office: for lists of other nouns that show statements. */
export function attribution({ speaker }: Pick<StatementRow, "speaker">) {
  return (
    <>
      <SpeakerLine speaker={speaker} />
      {officeWords(speaker) ? (
        <span className="font-normal text-ink-soft">
          , <SpeakerOffice speaker={speaker} />
        </span>
      ) : null}
    </>
  );
}
