import { CaptureReport } from "@/components/sources/capture-report";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { countProblems } from "@/lib/features/sources/rules/verify-text";
import type { VerificationView } from "@/lib/features/sources/types/verification";

/** What holds of everything captured of a source, and what does not and why. */
export function VerificationReport({ verification }: { verification: VerificationView }) {
  const { check, checkedAt, claims, withoutPlace } = verification;
  const { source, missing, captures } = check;
  const problems = countProblems(missing, captures);
  if (captures.length === 0 && missing.length === 0) {
    return (
      <EmptyState title="There is nothing to verify.">
        No text of this source has been captured.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-8">
      <Notice
        tone={problems === 0 ? "success" : "danger"}
        title={problems === 0 ? "Everything holds." : problemWords(problems)}
      >
        <p>
          Verified <LocalTime instant={checkedAt.toISOString()} />.
        </p>
        {missing.length > 0 ? (
          <ul className="mt-2 list-disc ps-5">
            {missing.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
      {captures.map((capture) => (
        <CaptureReport key={capture.id} sourceId={source.id} capture={capture} claims={claims} />
      ))}
      {withoutPlace > 0 ? (
        <p className="text-ink-soft">
          {withoutPlace === 1
            ? "1 citation of this source has no place in a captured text, and is not checked."
            : `${withoutPlace.toLocaleString("en-GB")} citations of this source have no place in a captured text, and are not checked.`}
        </p>
      ) : null}
    </div>
  );
}

const problemWords = (count: number) =>
  count === 1 ? "1 thing does not hold." : `${count.toLocaleString("en-GB")} things do not hold.`;
