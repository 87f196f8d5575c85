/** Ids of the parts of the page that links lead to. */
export const cardAnchor = (itemId: string) => `entry-${itemId}`;
export const markAnchor = (itemId: string) => `mark-${itemId}`;

/** The page on which an entry is completed in the form of its record. */
export const completeHref = (reviewId: string, itemId: string) => `/imports/${reviewId}/${itemId}`;

/** The page on which an entry that says several things is split. */
export const splitHref = (reviewId: string, itemId: string) =>
  `${completeHref(reviewId, itemId)}/split`;

/** The entry to look at next, in its text. */
export const entryHref = ({ reviewId, next }: { reviewId: string; next: string }) =>
  `/imports/${reviewId}?at=${next}#${cardAnchor(next)}`;
