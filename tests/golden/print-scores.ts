/** Prints the scores of the fixtures, field by field, and what each report gets wrong. */
import { goldOf } from '../../fixtures/gold.ts';
import { REPORTS } from '../../fixtures/reports/index.ts';
import { addScores, f1, FIELDS, scoreRecord } from './score-record.ts';
import { runFixture } from './stage-outputs.ts';

const scores = await Promise.all(REPORTS.map(async (report) => ({ id: report.id, score: scoreRecord((await runFixture(report.id)).record, goldOf(report)) })));
for (const { id, score } of scores) {
  const wrong = FIELDS.filter((field) => f1(score[field]) < 1).map((field) => `${field} ${score[field].right}/${score[field].said}/${score[field].due}`);
  process.stdout.write(`${id}: ${wrong.join(', ') || 'all right'}\n`);
}
const total = addScores(scores.map(({ score }) => score));
for (const field of FIELDS) process.stdout.write(`${field.padEnd(18)} ${f1(total[field]).toFixed(3)}  right ${total[field].right} said ${total[field].said} due ${total[field].due}\n`);
