import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ENCODING_LABELS, IMPORT_KIND_LABELS } from "@/lib/features/imports/labels";

type UploadFormProps = {
  submissionId: string;
  /** What the rows are, as it was chosen before. */
  kind: string | undefined;
  /** Why the file sent before was not taken. */
  problem: string | null;
};

const CHOICE = "flex min-h-8 items-center gap-2.5 pointer-coarse:min-h-11";

/** Sends a file of rows in. Posts as every form does: a large file goes out without any script. */
export function UploadForm({ submissionId, kind, problem }: UploadFormProps) {
  return (
    <form
      action="/imports/rows/upload"
      method="post"
      encType="multipart/form-data"
      data-leave="always"
      className="grid max-w-3xl gap-6"
    >
      <input type="hidden" name="submissionId" value={submissionId} readOnly />
      {problem ? (
        <Notice tone="danger" role="alert" title="The file was not taken">
          {problem}
        </Notice>
      ) : null}
      <fieldset>
        <legend className="mb-1 font-medium">What the rows are</legend>
        {Object.entries(IMPORT_KIND_LABELS).map(([value, label]) => (
          <label key={value} className={CHOICE}>
            <input
              type="radio"
              name="kind"
              value={value}
              required
              defaultChecked={value === kind}
              className="size-4"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor="file" className="mb-1 block font-medium">
          File
        </label>
        <p id="file-hint" className="mb-1 text-sm text-ink-soft">
          CSV, with a heading over each column; up to 100 MB and 250,000 rows. Commas, semicolons,
          tabs and vertical bars are told apart by themselves.
        </p>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-describedby="file-hint"
          className="control max-w-measure file:me-3 file:cursor-pointer file:rounded-sm file:border file:border-rule file:bg-leaf file:px-2.5 file:py-1 file:text-ink"
        />
      </div>
      <div>
        <label htmlFor="encoding" className="mb-1 block font-medium">
          Encoding of the text
        </label>
        <p id="encoding-hint" className="mb-1 text-sm text-ink-soft">
          Choose one only if letters with accents, or of another script, come out wrong on the next
          page.
        </p>
        <select
          id="encoding"
          name="encoding"
          defaultValue="detect"
          aria-describedby="encoding-hint"
          className="control max-w-80"
        >
          {Object.entries(ENCODING_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-wrap gap-3 border-t border-hairline pt-5">
        <Button type="submit" variant="primary">
          Send the file
        </Button>
        <ButtonLink href="/imports" variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
