import { Stat } from "@/components/ui/stat";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { clockLabel } from "@/lib/features/silence/labels";
import { silenceWords, undatedWords } from "@/lib/features/silence/rules/clock";
import type { CaseSilence, SilenceClock, SilenceVoice } from "@/lib/features/silence/types";
import { officeWords, speakerName } from "@/lib/features/statements/rules";

const VOICES: readonly SilenceVoice[] = ["official", "leader", "holder"];

/** How long there has been no public word: of any official, of a leader, of the holding side. */
export function SilenceClocks({ silence }: { silence: CaseSilence }) {
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
      {VOICES.map((voice) => (
        <Stat
          key={voice}
          value={silenceWords(silence.clocks[voice].days) ?? "–"}
          label={clockLabel(voice, silence.clocks[voice], silence.ended)}
          note={<ClockNote clock={silence.clocks[voice]} />}
        />
      ))}
    </div>
  );
}

function ClockNote({ clock }: { clock: SilenceClock }) {
  const undated = undatedWords(clock);
  return (
    <>
      {undated ? <span className="block text-ink">{undated}</span> : null}
      {clock.last ? <LastMention {...clock.last} /> : null}
    </>
  );
}

function LastMention({ statement, named }: NonNullable<SilenceClock["last"]>) {
  const { id, saidOn, speaker } = statement;
  const office = officeWords(speaker);
  return (
    <span className="block">
      <TextLink href={`/statements/${id}`}>{formatPartialDate(saidOn)}</TextLink>:{" "}
      <bdi>{speakerName(speaker)}</bdi>
      {office ? (
        <>
          , <bdi>{office}</bdi>
        </>
      ) : null}
      {speaker.relayed ? (
        <>
          , passing on words of <bdi>{speaker.relayed.person.fullName}</bdi>
        </>
      ) : null}
      {named ? null : ", without naming the person"}
    </span>
  );
}
