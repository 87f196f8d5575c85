/** Zip entries all bear one fixed time, so that equal content gives equal bytes. */
export function zipEntryOptions() {
  return { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
}
