/** Words of a kind as sets: a word is told far sooner so than by a regular expression that lists them all. */

/** The words of some lists, each with single spaces between them. */
export const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));
