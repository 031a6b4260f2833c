const LOOKALIKES: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '﹣': '-',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '〈': '<',
  '〉': '>',
  '∼': '~',
  '≒': '~',
  '≈': '~',
  '、': ',',
  '’': "'",
  '·': '.',
  ì: 'i',
  í: 'i',
  ï: 'i',
  î: 'i',
  ı: 'i',
  Ì: 'I',
  Í: 'I',
};
const ODD = /&#x?[0-9a-f]{1,6};|&(?:nbsp|lt|gt|thinsp);|\[\d+(?:\s*[,‐‑–-]\s*\d+)*\]|[\s\u200b]|[！-～]|[‐‑‒–—−﹣≧⩾≦⩽〈〉∼≒≈、’·ìíïîıÌÍ]/gi;

/**
 * A copy of the text with one way of writing each sign, and of the same length, so that offsets hold: hyphens, tildes and bounds in
 * ASCII or one form, full-width letters narrowed, any white space a plain space, left-over entities and bracketed citations blanked.
 */
export function flattenText(text: string): string {
  return text.replace(ODD, (found) => {
    if (found.length > 1) return (/^&(?:lt|gt);$/i.test(found) ? (found[1] === 'l' ? '<' : '>') : ' ').padEnd(found.length, ' ');
    const code = found.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return LOOKALIKES[found] ?? ' ';
  });
}
