import type { ExtractInput, Resolved } from '../extractors/extractor.ts';
import { finding, type Finding } from '../findings.ts';
import type { TreatmentValue } from '../generated/report.ts';
import { sentenceAt, textOf } from '../text/reading.ts';

/**
 * Findings on drugs that are none against cancer and stand, with a dose by body surface, among anticancer drugs: mostly another
 * name was meant.
 */
export function oddDrugs(treatments: readonly Resolved<TreatmentValue>[], { reading, lexicon }: ExtractInput): Finding[] {
  const names = lexicon('plausibility').entries.find(({ id }) => id === 'sound-alike-drugs')?.terms ?? [];
  const dosed = new RegExp(`\\b(${names.join('|')})\\b\\s{0,3}\\(?\\d[\\d.,]{0,6}\\s{0,3}m?g\\s{0,3}/\\s{0,3}m`, 'i');
  return treatments.flatMap(({ value, evidence }, at) => {
    if (value.agents.length === 0 || value.modality === 'surgery') return [];
    for (const span of evidence) {
      const sentence = sentenceAt(reading, span.start);
      const match = sentence ? dosed.exec(textOf(reading, sentence)) : null;
      if (!sentence || !match) continue;
      const start = sentence.start + match.index;
      return [
        finding(
          'drug-implausible',
          'warning',
          `${match[1] ?? ''} is no anticancer drug and stands among ${value.agents.map(({ name }) => name).join(', ')}.`,
          {
            path: `/treatments/${at}`,
            spans: [{ start, end: start + match[0].length }, span],
          },
        ),
      ];
    }
    return [];
  });
}
