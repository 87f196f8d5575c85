/**
 * A failure that the person at the keyboard can mend. Its message is one or two plain sentences
 * that say what went wrong and what to do; whoever catches it prints the message and no stack.
 */
export class OperatorError extends Error {
  override name = "OperatorError";
}
