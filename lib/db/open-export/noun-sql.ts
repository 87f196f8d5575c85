import pg from "pg";

import type { TableShape } from "@/lib/db/backup/table-list";
import { OperatorError } from "@/lib/db/operator-error";
import type { ExportedNoun } from "@/lib/db/open-export/nouns";

type Shapes = ReadonlyMap<string, TableShape>;

const quoted = (name: string) => pg.escapeIdentifier(name);

function shapeOf(shapes: Shapes, table: string): TableShape {
  const shape = shapes.get(table);
  if (shape) return shape;
  throw new OperatorError(`The database has no table ${table}: it is not one of this version.`);
}

/** A row as JSON, without the columns that the database computes. Bytes are hexadecimal. */
function rowJson(shape: TableShape, alias: string, columns = shape.columns): string {
  const pairs = columns.map((column) => {
    const value = `${alias}.${quoted(column)}`;
    return `jsonb_build_object(${pg.escapeLiteral(column)}, ${value})`;
  });
  return pairs.join(" || ");
}

/**
 * The query that gives a noun's records, each as JSON text in one column `line`, in primary-key order.
 * @throws OperatorError when the database has not the tables it takes
 */
export function nounSql(noun: ExportedNoun, shapes: Shapes): string {
  const shape = shapeOf(shapes, noun.table);
  const own = rowJson(shape, "t", noun.columns ? [...noun.columns] : shape.columns);
  const parts = Object.entries(noun.parts ?? {}).map(([name, { table, column, columns }]) => {
    const part = shapeOf(shapes, table);
    const order = part.primaryKey.map((key) => `p.${quoted(key)}`).join(", ");
    return `jsonb_build_object(${pg.escapeLiteral(name)}, COALESCE((SELECT jsonb_agg(${rowJson(part, "p", columns && [...columns])} ORDER BY ${order})
      FROM ${quoted(table)} p WHERE p.${quoted(column)} = t."id"), '[]'))`;
  });
  const details = (noun.details ?? []).map(
    (table) =>
      `(SELECT ${rowJson(shapeOf(shapes, table), "d")} FROM ${quoted(table)} d WHERE d."id" = t."id")`,
  );
  const record =
    details.length > 0 ? [`jsonb_build_object('record', COALESCE(${details.join(", ")}))`] : [];
  const order = shape.primaryKey.map((key) => `t.${quoted(key)}`).join(", ");
  return `SELECT (${[own, ...parts, ...record].join(" || ")})::text AS line FROM ${quoted(noun.table)} t ORDER BY ${order}`;
}
