/** Bytes to be stored: known by their digest before the first of them is written. */
export interface BlobContent {
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
  readonly byteSize: number;
  /** All bytes in order, in pieces of `size` bytes; only the last may be shorter. */
  chunks(size: number): AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>;
}
