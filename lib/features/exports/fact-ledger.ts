import { digestOf } from "@/lib/features/exports/digest";
import type { RecordStreams } from "@/lib/features/exports/types";
import type { FactType, UsedFact } from "@/lib/features/exports/types/living";

const ID_BYTES = 16;
const DIGEST_BYTES = 16;
const ROW = ID_BYTES + DIGEST_BYTES;
const FIRST_ROWS = 64;

/** Rows of id and digest, packed: an export of ten thousand records takes a third of a megabyte. */
class PackedRows {
  #bytes = Buffer.alloc(FIRST_ROWS * ROW);
  #rows = 0;

  add(id: string, digest: string): void {
    if (this.#bytes.length === this.#rows * ROW) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    }
    const at = this.#rows * ROW;
    this.#bytes.write(id.replaceAll("-", ""), at, ID_BYTES, "hex");
    this.#bytes.write(digest, at + ID_BYTES, DIGEST_BYTES, "base64url");
    this.#rows += 1;
  }

  /** `"id":"digest"` of each record, as parts of a JSON object; of a record told twice, the last. */
  json(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.#rows * ROW; at += ROW) {
      const hex = this.#bytes.toString("hex", at, at + ID_BYTES);
      const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
      parts.push(`"${id}":"${this.#bytes.toString("base64url", at + ID_BYTES, at + ROW)}"`);
    }
    return parts.join(",");
  }
}

/** Collects what an export uses while it is written, without keeping what it says. */
export class FactLedger {
  readonly #types = new Map<FactType, PackedRows>();

  add({ type, id, content }: UsedFact): void {
    const rows = this.#types.get(type) ?? new PackedRows();
    this.#types.set(type, rows);
    rows.add(id, digestOf(content));
  }

  /** Starts a type again: a renderer that reads a stream twice tells each record once. */
  restart(type: FactType): void {
    this.#types.delete(type);
  }

  /** The facts as the JSON text of `StoredFacts`. */
  toJson(): string {
    const types = Array.from(this.#types, ([type, rows]) => `"${type}":{${rows.json()}}`);
    return `{${types.join(",")}}`;
  }
}

async function* noted<Kept extends { id: string }>(
  ledger: FactLedger,
  type: FactType,
  records: AsyncIterable<Kept>,
): AsyncGenerator<Kept> {
  ledger.restart(type);
  for await (const record of records) {
    ledger.add(recordFact(type, record));
    yield record;
  }
}

/** Numbers given by the document, words of our own, and what the day alone can change. */
const RECKONED = new Set(["id", "number", "lateness", "asks"]);

/** A streamed record as a fact: its own content, without what is reckoned for the day or the document. */
export function recordFact(type: FactType, record: { id: string }): UsedFact {
  const content = Object.entries(record).filter(([key]) => !RECKONED.has(key));
  return { type, id: record.id, content: Object.fromEntries(content) };
}

/** The type of fact that each stream holds. */
export const STREAM_TYPES = {
  people: "person",
  organisations: "organisation",
  statements: "statement",
  contacts: "contact",
  commitments: "commitment",
  sources: "source",
  tasks: "task",
} as const satisfies Record<keyof RecordStreams, FactType>;

/** The same streams, with every record that passes noted in the ledger. */
export function withLedger(streams: RecordStreams, ledger: FactLedger): RecordStreams {
  return {
    people: () => noted(ledger, "person", streams.people()),
    organisations: () => noted(ledger, "organisation", streams.organisations()),
    statements: () => noted(ledger, "statement", streams.statements()),
    contacts: () => noted(ledger, "contact", streams.contacts()),
    commitments: () => noted(ledger, "commitment", streams.commitments()),
    sources: () => noted(ledger, "source", streams.sources()),
    tasks: () => noted(ledger, "task", streams.tasks()),
  };
}
