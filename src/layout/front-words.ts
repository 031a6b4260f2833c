/** How an abstract begins. */
export const ABSTRACT = /^(?:(?:structured\s+)?abstract|summary|a\s*b\s*s\s*t\s*r\s*a\s*c\s*t)\b\s*[:.—–-]?\s*/i;
/** How a line of keywords begins. */
export const KEYWORDS = /^key\s*-?\s*words?\b/i;
/** Words of an author's address. */
export const AFFILIATION = /\b(?:department|dept|division|university|universit|hospital|institute|college|school of|faculty|clinic|center|centre|laboratory)\b|@|\bcorrespond/i;
/** How the lines about a paper's publication begin: dates, editors, licence, correspondence. */
export const PUBLISHING = /^(?:(?:received|accepted|revised)(?=\s*(?::|on\b|\d|in\b|for\b|january|february|march|april|may|june|july|august|september|october|november|december))|published(?=\s*(?::|online|by|in\b|on\b|\d|january|february|march|april|may|june|july|august|september|october|november|december))|copyright|©|\(c\)|doi\b|https?:|www\.|open access|academic editor|handling editor|editor|communicated by|please cite|citation|cite this|(?:how )?to cite\b|this is an open|correspond|\*\s*correspond|e-?mail|full list of author|issn|edited by|reviewed by|specialty section|article (?:history|type|info(?:rmation)?$)|available online|licen[sc]ee|contents lists|case report\b.{0,20}$|research article$|original article$|review$|letter$|open$)/i;

/** A part's name on a line of its own inside an abstract; the article's own headings follow further down. */
export const PART_LABEL = /^(?:background|introduction|objectives?|aims?|purpose|methods?|case(?: (?:report|presentation|description))?|patients?(?: and methods)?|results?|findings|conclusions?|discussion)\s*[:.]?$/i;

/** How notices of the publisher begin on whatever page they stand: licence, advertisement. */
export const NOTICE = /^(?:(?:open access\W+)?this (?:is an open[- ]access|(?:article|work) is (?:distributed|licen[sc]ed|published) under|article is an open[- ]access)|submit your (?:next )?(?:manuscript|paper)\b|(?:©|copyright)\s*:?\s*©?\s*(?:19|20)\d\d)/i;
