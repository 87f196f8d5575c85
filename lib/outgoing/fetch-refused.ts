/** Why an address was not read. `no-answer` covers names that do not exist and names of private networks, so
 * that nothing is told of a network. */
export type FetchRefusal =
  | "bad-address"
  | "not-public"
  | "no-answer"
  | "too-slow"
  | "too-large"
  | "too-many-redirects"
  | "wrong-type"
  | "not-allowed"
  | "not-found"
  | "bad-answer";

/** An address was not read; `reason` says why. */
export class FetchRefusedError extends Error {
  override readonly name = "FetchRefusedError";

  constructor(readonly reason: FetchRefusal) {
    super(reason);
  }
}
