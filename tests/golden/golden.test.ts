import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../fixtures/reports/index.ts';
import { goldenFile, runFixture, STAGES, stageOutputs } from './stage-outputs.ts';
import type { GoldenStage } from './stage-outputs.ts';

const HINT = 'If the change is meant, run npm run golden and read the diff.';

describe.each(REPORTS.map(({ id }) => ({ id })))('the stages on $id', ({ id }) => {
  it('give what they gave before', async () => {
    const outputs = stageOutputs(await runFixture(id));
    for (const stage of Object.keys(STAGES) as GoldenStage[]) {
      const file = goldenFile(id, stage);
      expect(existsSync(file), `no golden of ${stage}. ${HINT}`).toBe(true);
      expect(outputs[stage], `${stage} changed. ${HINT}`).toBe(readFileSync(file, 'utf8'));
    }
  }, 20_000);
});
