import { InvalidInputError } from "@/lib/errors";
import type { RowContext, RowValues } from "@/lib/features/imports/kinds/kind-spec";
import { rowsIn, speaksOf, textOf } from "@/lib/features/imports/kinds/values";
import { visibleSources } from "@/lib/features/sources/scope";
import type { FormValues } from "@/lib/forms/form-state";

const FIELDS = ["source", "sourceUrl", "sourcePublisher", "sourcePublishedOn"] as const;

/** Source on file by its address, else by its title; null when there is none. */
async function onFile({ tx, actor }: RowContext, title: string, url: string) {
  const named = url ? { url } : { title: { equals: title, mode: "insensitive" as const } };
  const found = await tx.source.findMany({
    where: { AND: [visibleSources(actor), { deletedAt: null }, named] },
    select: { id: true, title: true },
    take: 2,
  });
  if (found.length < 2) return found[0] ?? null;
  const field = url ? "sourceUrl" : "source";
  throw new InvalidInputError({
    [field]: ["Several sources on file are the same in this. Cite the right one by hand."],
  });
}

/**
 * The citation a row asks for, beside those on the form: a source on file of that address or title is
 * cited, any other is added. Citations that stand are kept.
 */
export async function sourceFor(values: RowValues, context: RowContext): Promise<FormValues> {
  if (!speaksOf(values, ...FIELDS)) return {};
  const [title, url] = [textOf(values, "source"), textOf(values, "sourceUrl")];
  const [publisher, day] = [textOf(values, "sourcePublisher"), textOf(values, "sourcePublishedOn")];
  const citations = rowsIn(context.base, "citations");
  if (title === "" && url === "") {
    if (publisher === "" && day === "") return {};
    throw new InvalidInputError({
      [publisher ? "sourcePublisher" : "sourcePublishedOn"]: [
        "Give the source’s title or web address in the same row, or leave this empty.",
      ],
    });
  }
  const known = await onFile(context, title, url);
  if (known) {
    const isCited = citations.some((row) => (row.source as { id?: string }).id === known.id);
    const citation = { source: { id: known.id, label: known.title }, about: "record" };
    return isCited ? {} : { citations: [...citations, citation] };
  }
  const publishedOn = { edtf: day || null, asStated: null, inferred: false };
  return {
    newSource: {
      kind: url ? "article" : "other",
      title: title || url,
      url,
      publisher,
      publishedOn,
    },
  };
}

/** Refusals of a source → the columns they come from. */
export const SOURCE_FIELD_OF = {
  "newSource.url": "sourceUrl",
  "newSource.publisher": "sourcePublisher",
  "newSource.publishedOn": "sourcePublishedOn",
  newSource: "source",
  citations: "source",
} as const;
