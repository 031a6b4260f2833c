/** How an abstract begins. */
export const ABSTRACT = /^(?:(?:structured\s+)?abstract|summary|a\s*b\s*s\s*t\s*r\s*a\s*c\s*t)\b\s*[:.—–-]?\s*/i;
/** How a line of keywords begins. */
export const KEYWORDS = /^key\s*-?\s*words?\b/i;
