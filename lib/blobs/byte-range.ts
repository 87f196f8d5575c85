import type { ByteRange } from "@/lib/blobs/blob-store";

/**
 * What a Range header asks for of a file of `size` bytes: null for the whole file, as for headers that
 * are malformed or ask for several parts, which may be answered so (RFC 9110, 14.2).
 * @returns "unsatisfiable" when the part lies beyond the end
 */
export function parseByteRange(
  header: string | null,
  size: number,
): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length > 0 ? { start: size - length, end: size - 1 } : "unsatisfiable";
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start < size ? { start, end } : "unsatisfiable";
}
