import { describe, expect, it } from 'vitest';
import { cellsUnder, expandCell, withoutCrowdedCells } from '../../src/text/cells-under.ts';
import type { TextBlock } from '../../src/text/reading.ts';
import { block, inputOf } from '../reading-of.ts';

function table(...rows: string[]): TextBlock {
  const found = inputOf([block('table', rows.join('\n'))]).reading.blocks.find((each) => each.rows);
  if (!found) throw new RangeError('no table was composed');
  return found;
}

describe('cellsUnder', () => {
  it('gives the cells of the column whose heading matches', () => {
    const cells = cellsUnder(table('Case\tAge\tPathology', '1\t50\tchordoma', '2\t61\tlipoma'), /^pathology$/i);
    expect(cells.map((cell) => cell.text)).toEqual(['chordoma', 'lipoma']);
  });

  it('gives the cells right of a row label where patients are columns', () => {
    const cells = cellsUnder(
      table('\tPatient 1\tPatient 2', 'Age\t50\t61', 'Sex\tM\tF', 'Weight\t70\t80', 'Pathology\tchordoma\tlipoma'),
      /^pathology$/i,
    );
    expect(cells.map((cell) => cell.text)).toEqual(['chordoma', 'lipoma']);
  });

  it('gives nothing where no heading matches', () => {
    expect(cellsUnder(table('Case\tAge', '1\t50'), /^pathology$/i)).toEqual([]);
  });
});

describe('withoutCrowdedCells', () => {
  const rows = Array.from({ length: 6 }, (_, i) => `${i + 1}\tchordoma`);
  const { reading } = inputOf([block('table', ['Case\tPathology', ...rows].join('\n'))]);
  const cells = [...reading.text.matchAll(/chordoma/g)].map((match) => ({ start: match.index, end: match.index + 8, rule: 'table-cell' }));

  it('drops the cells of a table with more rows than the paper has patients to fill', () => {
    expect(withoutCrowdedCells(cells, reading, 1)).toEqual([]);
  });

  it('keeps them for as many patients, a few rows, and what is no cell', () => {
    expect(withoutCrowdedCells(cells, reading, 2)).toHaveLength(6);
    expect(withoutCrowdedCells(cells.slice(0, 3), reading, 1)).toHaveLength(3);
    expect(
      withoutCrowdedCells(
        cells.map((cell) => ({ ...cell, rule: 'mention' })),
        reading,
        1,
      ),
    ).toHaveLength(6);
  });
});

describe('expandCell', () => {
  it.each([
    ['ad', 'ad adenocarcinoma, sq squamous-cell carcinoma', 'adenocarcinoma'],
    ['sq', 'ad adenocarcinoma, sq squamous-cell carcinoma', 'squamous-cell carcinoma'],
    ['SCC', 'Abbreviations: SCC = squamous cell carcinoma; M, male', 'squamous cell carcinoma'],
  ])('reads %s in "%s"', (cell, notes, long) => {
    const found = expandCell(cell, notes);
    expect(found?.long).toBe(long);
    expect(notes.slice(found?.at, (found?.at ?? 0) + long.length)).toBe(long);
  });

  it('leaves what the notes do not explain, and whole words', () => {
    expect(expandCell('xy', 'ad adenocarcinoma')).toBeNull();
    expect(expandCell('adenocarcinoma of the lung', 'ad adenocarcinoma')).toBeNull();
  });
});
