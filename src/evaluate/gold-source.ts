import { readdirSync } from 'node:fs';
import type { GoldReport } from '../generated/gold.ts';
import { goldFromMaccrobat } from './brat/map-maccrobat.ts';
import type { BratDocument } from './brat/brat-document.ts';
import { readBratFolder } from './brat/read-brat.ts';
import { readGold, type GoldFileFault, type GoldSplit } from './gold/read-gold.ts';

/** Gold with the annotations it was read from, by id; there are none for gold in our own form. */
export interface GoldSource {
  readonly gold: readonly GoldReport[];
  readonly annotations: ReadonlyMap<string, BratDocument>;
  readonly faults: readonly GoldFileFault[];
}

/** Reads gold: `<id>.json` in our own form, or where a folder has none of these, brat stand-off with the types of MACCROBAT. */
export function readGoldSource(folder: string, split?: GoldSplit): GoldSource {
  if (!holdsBrat(folder)) return { ...readGold(folder, split), annotations: new Map() };
  if (split !== undefined) return refusal(folder, 'A split goes with gold in *.json, not with brat stand-off.');
  const documents = readBratFolder(folder);
  const faults = documents.flatMap((document) =>
    document.faults.map(({ file, line, expected, found }): GoldFileFault => ({
      file: `${folder}/${file}${line === 0 ? '' : `:${line}`}`,
      path: '',
      message: `expected ${expected}, found ${found}`,
    })),
  );
  return { gold: documents.map(goldFromMaccrobat), annotations: new Map(documents.map((document) => [document.id, document])), faults };
}

function refusal(file: string, message: string): GoldSource {
  return { gold: [], annotations: new Map(), faults: [{ file, path: '', message }] };
}

function holdsBrat(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    return names.some((name) => name.endsWith('.ann')) && !names.some((name) => name.endsWith('.json'));
  } catch {
    return false;
  }
}
