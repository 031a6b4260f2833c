/** A block as `caseglean text --json` gives it, as far as scores look at it. */
export interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph' | 'table';
  readonly text?: string;
  readonly rows?: readonly (readonly string[])[];
}

/** Takes Markdown apart at blank lines; lines between bars are the rows of a table, their ruling left out. */
export function blocksOf(markdown: string): MarkdownBlock[] {
  return markdown.split(/\n\s*\n/).flatMap((piece): MarkdownBlock[] => {
    const lines = piece.split('\n').filter((line) => line.trim() !== '');
    const isRow = (line: string): boolean => line.trimStart().startsWith('|');
    const rows = lines
      .filter(isRow)
      .map(cellsOf)
      .filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
    const text = lines.filter((line) => !isRow(line)).join('\n');
    const heading = /^#{1,6} +(.*)$/.exec(text);
    return [
      ...(text === ''
        ? []
        : [heading === null ? { kind: 'paragraph' as const, text } : { kind: 'heading' as const, text: heading[1] ?? '' }]),
      ...(rows.length === 0 ? [] : [{ kind: 'table' as const, rows }]),
    ];
  });
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/<br\s*\/?>/g, ' ')
        .replace(/\*\*|\\/g, '')
        .trim(),
    );
}
