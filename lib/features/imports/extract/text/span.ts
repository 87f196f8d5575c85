/** A place in a text: UTF-16 code units from `start` up to, not including, `end`. */
export type Span = { start: number; end: number };
