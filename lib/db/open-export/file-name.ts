/** Marks that some file system gives a meaning, control characters, and those that turn text around. */
const UNSAFE =
  /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Windows takes these for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_BYTES = 150;

function shortened(name: string): string {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : "";
  let stem = extension ? name.slice(0, dot) : name;
  while (Buffer.byteLength(stem + extension) > LONGEST_BYTES)
    stem = [...stem].slice(0, -1).join("");
  return stem + extension;
}

/** A name under which any system keeps a file in the folder it is meant for; its own, where it can be. */
export function safeFileName(name: string): string {
  const plain = name.toWellFormed().normalize("NFC").replace(UNSAFE, "_");
  const trimmed = plain.replace(/^[.\s]+|[.\s]+$/g, "");
  const safe = shortened(trimmed).replace(/[.\s]+$/, "");
  if (safe === "") return "file";
  return DEVICE.test(safe) ? `_${safe}` : safe;
}
