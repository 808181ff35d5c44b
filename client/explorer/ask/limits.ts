/** How many nodes may be named one by one. */

/** Selected: each stands in the address. */
export const MOST_SELECTED = 200;
/** In a saved set. */
export const MOST_MEMBERS = 5000;
