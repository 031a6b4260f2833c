/** At most `reach` characters of a text that stand before a place in it. */
export const wordsBefore = (text: string, at: number, reach: number): string => text.slice(Math.max(0, at - reach), at);

/** At most `reach` characters of a text that stand behind a place in it. */
export const wordsBehind = (text: string, at: number, reach: number): string => text.slice(at, at + reach);
