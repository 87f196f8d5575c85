export type NavItem = { href: string; label: string };

/** How much waits in a section: the number beside its name, and the words for who does not see it. */
export type NavCount = { href: string; count: number; words: string };
