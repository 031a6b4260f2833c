import { defineConfig } from 'vitest/config';

/** Tests that kill, stop and fill things for minutes; one file at a time, since they measure time and memory. */
export default defineConfig({
  test: { include: ['tests/endurance/**/*.test.ts'], fileParallelism: false, testTimeout: 3_600_000, hookTimeout: 120_000 },
});
