/** Rewrites the goldens from what the stages give now. Run on purpose, as `npm run golden`, and read the diff. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { REPORTS } from '../../fixtures/reports/index.ts';
import { goldenFile, runFixture, STAGES, stageOutputs } from './stage-outputs.ts';
import type { GoldenStage } from './stage-outputs.ts';

mkdirSync(new URL('../../fixtures/golden/', import.meta.url), { recursive: true });
for (const { id } of REPORTS) {
  const outputs = stageOutputs(await runFixture(id));
  for (const stage of Object.keys(STAGES) as GoldenStage[]) writeFileSync(goldenFile(id, stage), outputs[stage]);
}
process.stdout.write(`${REPORTS.length} reports, ${REPORTS.length * Object.keys(STAGES).length} goldens\n`);
