import type { Example } from '../extractor.ts';
import { FAINT_EXAMPLES } from './examples/told-faintly.ts';
import { LYMPH_NODE_EXAMPLES } from './examples/lymph-nodes.ts';
import { NAMED_PLACE_EXAMPLES } from './examples/named-places.ts';
import { NOTHING_EXAMPLES } from './examples/nothing.ts';
import { PART_EXAMPLES } from './examples/parts.ts';
import { SIDE_EXAMPLES } from './examples/sides.ts';
import { SPREAD_EXAMPLES } from './examples/spread.ts';
import { TISSUE_EXAMPLES } from './examples/tissues.ts';
import { TOLD_APART_EXAMPLES } from './examples/told-apart.ts';

/** What the primary site reads and what it leaves. */
export const PRIMARY_SITE_EXAMPLES: readonly Example[] = [
  ...NAMED_PLACE_EXAMPLES,
  ...TOLD_APART_EXAMPLES,
  ...TISSUE_EXAMPLES,
  ...PART_EXAMPLES,
  ...SIDE_EXAMPLES,
  ...LYMPH_NODE_EXAMPLES,
  ...SPREAD_EXAMPLES,
  ...FAINT_EXAMPLES,
  ...NOTHING_EXAMPLES,
];
