import { describe, expect, it } from 'vitest';
import { tellsOfAll, tellsOfOthers, turnsToAnother } from '../../src/context/spoken-of.ts';

describe('of whom a sentence speaks', () => {
  it('knows sentences about other people’s patients', () => {
    expect(tellsOfOthers('Ngata et al. observed a relapse after 9 years.')).toBe(true);
    expect(tellsOfOthers('The tumour recurred after 9 years.')).toBe(false);
  });
  it('knows sentences about every patient of the paper', () => {
    expect(tellsOfAll('Both patients are well.', 2)).toBe(true);
    expect(tellsOfAll('One of the patients died.', 2)).toBe(false);
  });
  it('takes “the patients” of many for a statistic', () => {
    expect(tellsOfAll('The patients were well.', 2)).toBe(true);
    expect(tellsOfAll('The patients were well.', 9)).toBe(false);
  });
  it('knows words that turn to another patient', () => {
    expect(turnsToAnother('The first patient is well; the second patient ', 0)).toBe(true);
    expect(turnsToAnother('The first patient is well; the second patient ', 1)).toBe(false);
  });
});
