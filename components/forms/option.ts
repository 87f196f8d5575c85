/** A record to pick: `description` tells namesakes apart (“Foreign minister · Norway · born 1961”). */
export type Option = { id: string; label: string; description?: string | undefined };

/** Finds options for the words typed; runs on the server. */
export type OptionSearch = (query: string) => Promise<Option[]>;
