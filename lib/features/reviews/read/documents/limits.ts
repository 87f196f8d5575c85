/** How much of a document is read, before and while it is unpacked. Sizes in bytes. */
export const DOCUMENT_LIMITS = {
  /** Parts of a Word document: text, styles, pictures. */
  mostEntries: 5_000,
  /** What the parts that hold words come to; a thousand pages are some 10 MB. */
  mostUnpacked: 24 * 1024 * 1024,
  mostPages: 500,
  /** As many as a captured text may have. */
  mostLetters: 2_000_000,
  /** Memory of the thread that reads. */
  mostMegabytes: 768,
  /** Memory that the process may grow by meanwhile, of whatever kind: a picture is no part of the heap. */
  mostGrownMegabytes: 1_200,
  milliseconds: 15_000,
  /** Documents that wait for others to be read. */
  mostWaiting: 8,
};
