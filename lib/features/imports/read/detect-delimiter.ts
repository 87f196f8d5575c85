import { parse } from "csv-parse/sync";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const ROWS = 30;

/** Excel's own way of saying it, in a line before all others. */
const SEP_LINE = /^sep=([,;\t|])\r?\n/i;

/** How many columns a delimiter gives, and how many of the first rows agree about it. */
function fit(sample: string, delimiter: string): { columns: number; agree: number } {
  const rows: string[][] = [];
  try {
    parse(sample, {
      ...{ delimiter, to: ROWS, relax_column_count: true, relax_quotes: true },
      skip_empty_lines: true,
      on_record: (row: string[]) => {
        rows.push(row);
        return row;
      },
    });
  } catch {
    // The sample may end within quotation marks; what came before counts.
  }
  const columns = rows[0]?.length ?? 1;
  const alike = rows.filter((row) => row.length === columns).length;
  return { columns, agree: rows.length === 0 ? 0 : alike / rows.length };
}

/**
 * What parts the cells of a text, by its beginning, and how many characters say so before the first
 * row. A text of one column has commas.
 */
export function detectDelimiter(sample: string): { delimiter: string; skip: number } {
  const sep = SEP_LINE.exec(sample);
  if (sep) return { delimiter: sep[1] ?? ",", skip: sep[0].length };
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...fit(sample, delimiter) }))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.agree - a.agree || b.columns - a.columns);
  return { delimiter: fits[0]?.delimiter ?? ",", skip: 0 };
}
