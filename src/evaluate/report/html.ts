import type { EvaluationRun } from '../../generated/evaluation.ts';
import { calibrationSection } from './calibration-section.ts';
import { comparisonSection } from './comparison-section.ts';
import { errorsSection } from './errors-section.ts';
import { fieldsSection } from './fields-section.ts';
import { mentionsSection } from './mentions-section.ts';
import { overviewHeader } from './overview-section.ts';
import { pageShell, type Section } from './page-shell.ts';
import { slicesSection } from './slices-section.ts';
import type { Markup } from './markup.ts';

/**
 * An evaluation as one HTML file: scores drawn with their intervals, calibration, parts, comparison, annotated mentions, and every
 * error with its sentence and candidates.
 *
 * The file is at most 10 MB for any run (see fitErrors), asks for nothing over the network, and depends on nothing but the run.
 * Unlike the terminal's report it shows words of the documents.
 */
export function htmlReport(run: EvaluationRun): string {
  const errors = errorsSection(run),
    { name, split } = run.dataset;
  const sections: readonly (readonly [id: string, title: string, content: Markup | null])[] = [
    ['fields', 'Fields', fieldsSection(run)],
    ['calibration', 'Calibration', calibrationSection(run)],
    ['slices', 'Parts of the dataset', slicesSection(run)],
    ['comparison', 'Against the older run', run.comparison === null ? null : comparisonSection(run.comparison, run.fields)],
    ['mentions', 'Annotated mentions', run.mentions === null ? null : mentionsSection(run.mentions)],
    ['errors', 'Errors', errors.content],
  ];
  return pageShell({
    title: `Evaluation of ${name}${split === null ? '' : `, ${split}`}`,
    header: overviewHeader(run),
    sections: sections.flatMap(([id, title, content]): Section[] => (content === null ? [] : [{ id, title, content }])),
    data: errors.data,
  });
}
