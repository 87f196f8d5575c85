const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** What a file is by its first bytes, of the kinds that are no text: PDF, or a file of an office program. */
export function binaryKindOf(bytes: Uint8Array): "pdf" | "office" | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  const isZip = starts(bytes, 0x50, 0x4b, 0x03, 0x04);
  return isZip || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? "office" : null;
}

/** The encoding that a byte order mark tells; null without one. */
export function markedEncodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  return starts(bytes, 0xfe, 0xff) ? "utf-16be" : null;
}
