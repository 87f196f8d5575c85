/** Why a file or a page cannot be read, and what to do: shown to whoever sent it. */
export class TextRefusedError extends Error {}
