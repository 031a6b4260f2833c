import { defineConfig } from 'vitest/config';

/** The slow tests have a configuration of their own: `npm run test:endurance`. */
export default defineConfig({ test: { exclude: ['**/node_modules/**', 'dist/**', 'tests/endurance/**'] } });
