import { attribution } from "@/app/(dashboard)/statements/attribution";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { Quotation } from "@/components/ui/quotation";
import { SectionHeading } from "@/components/ui/section-heading";
import { StatementChoices } from "@/components/words/statement-choices";
import type { Actor } from "@/lib/auth/actor";
import { formatPartialDate } from "@/lib/dates/format";
import {
  getStatement,
  listStatementFilterChoices,
  listStatements,
} from "@/lib/features/statements/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { listHref } from "@/lib/http/search-params";

const PATH = "/statements/compare";

type ChooseStatementProps = { actor: Actor; chosen: string; params: Record<string, string> };

/** Looks for the statement that is still missing: the second one, or the first. */
export async function ChooseStatement({ actor, chosen, params }: ChooseStatementProps) {
  const { q, speakerId, after, before } = params;
  const first = chosen ? await orNotFound(getStatement(actor, { id: chosen })) : null;
  const [page, { speakers }] = await Promise.all([
    listStatements(actor, { q, speakerId, after, before }),
    listStatementFilterChoices(actor, { speakerId }),
  ]);
  const kept: Record<string, string> = {
    ...(chosen && { a: chosen }),
    ...(q && { q }),
    ...(speakerId && { speakerId }),
  };
  const rows = page.rows.filter(({ id }) => id !== chosen);
  return (
    <>
      {first ? (
        <Quotation
          lang={first.language}
          wording={first.wording}
          speaker={attribution(first)}
          date={formatPartialDate(first.saidOn)}
          className="mb-8"
        >
          {first.text}
        </Quotation>
      ) : null}
      <SectionHeading>Choose the {first ? "second" : "first"} statement</SectionHeading>
      <FilterForm
        path={listHref(PATH, chosen ? { a: chosen } : {}, {})}
        label="Find a statement"
        active={Boolean(q ?? speakerId)}
        keep={{ a: chosen }}
      >
        <FilterInput name="q" label="Words" value={q} />
        <FilterSelect
          name="speakerId"
          label="Speaker"
          value={speakerId}
          all="Anybody"
          choices={speakers}
        />
      </FilterForm>
      {rows.length > 0 ? (
        <StatementChoices
          rows={rows}
          attribution={attribution}
          href={(id) =>
            `${PATH}?${new URLSearchParams(chosen ? { a: chosen, b: id } : { a: id }).toString()}`
          }
        />
      ) : (
        <EmptyState title="No statement is found.">Change or clear the filters.</EmptyState>
      )}
      <KeysetPagination
        label="Pages of statements"
        noun={{ one: "statement", many: "statements" }}
        page={page}
        href={(cursor) => listHref(PATH, kept, cursor)}
      />
    </>
  );
}
