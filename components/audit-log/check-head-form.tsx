import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { headWords } from "@/lib/features/audit-log/rules";
import type { HeadAnswer } from "@/lib/features/audit-log/types";

type CheckHeadFormProps = { given: string; answer: HeadAnswer | null };

/** Asks whether the trail still holds a head that was kept outside. Changes nothing, so a plain GET. */
export function CheckHeadForm({ given, answer }: CheckHeadFormProps) {
  return (
    <>
      {answer ? (
        <div className="mb-4 max-w-measure">
          <Notice tone={answer.standing === "held" ? "success" : "danger"} role="status">
            {headWords(answer)}
          </Notice>
        </div>
      ) : null}
      <form action="/admin/audit/anchor" className="max-w-measure">
        <label htmlFor="head" className="mb-1 block">
          A head that was kept
        </label>
        <p id="head-hint" className="mb-2 text-sm text-ink-soft">
          Paste the line from the mail or from paper, or what stands in the file.
        </p>
        <textarea
          id="head"
          name="head"
          rows={4}
          defaultValue={given}
          aria-describedby="head-hint"
          spellCheck={false}
          className="mb-3 control w-full font-mono text-sm"
        />
        <Button type="submit">Check</Button>
      </form>
    </>
  );
}
