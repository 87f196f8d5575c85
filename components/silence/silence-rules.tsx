import { Disclosure } from "@/components/ui/disclosure";
import type { CaseSilence } from "@/lib/features/silence/types";

/** When a task is raised, and what counts as a public word. */
export function SilenceRules({ silence }: { silence: CaseSilence }) {
  const { threshold, ended, clocks } = silence;
  const days = `${threshold.days.toLocaleString("en-GB")} days`;
  const { official } = clocks;
  const passed = (official.days?.atLeast ?? 0) >= threshold.days;
  const nobody =
    official.undated > 0 ? "No dated word of any official is on file" : "No official has spoken";
  return (
    <div className="text-sm">
      {ended ? null : (
        <p>
          {passed
            ? `${nobody} for ${days} or more, after which a task is raised.`
            : `After ${days} without a word of any official a task is raised for the lead.`}
        </p>
      )}
      <Disclosure label="What counts as a public word" className="mt-1">
        <ul className="mt-1 grid max-w-measure list-disc gap-1 ps-5 text-ink-soft">
          <li>
            Statements on file about this case, named or not, by the office held that day; when
            words are passed on, both people have spoken.
          </li>
          <li>
            Officials are people in an office that ranks as one, ministries, embassies, courts,
            places of detention, armed groups, the holding organisation, and unnamed officials. Who
            has no office on file is not counted.
          </li>
          <li>
            The holding side is the holding organisation; for a state, also its offices and
            authorities.
          </li>
          <li>The person’s own words, and words of theirs that are passed on, never count.</li>
          <li>Once the detention has ended, only what was said before its last day counts.</li>
        </ul>
      </Disclosure>
    </div>
  );
}
