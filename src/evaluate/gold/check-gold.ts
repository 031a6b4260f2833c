import type { GoldCase } from '../../generated/gold.ts';
import { schemaErrors } from '../../schema.ts';
import { checkCase } from './check-case.ts';
import { shown, type GoldFault } from './gold-fault.ts';
import { wordSchemaErrors } from './word-schema-errors.ts';

export type { GoldFault } from './gold-fault.ts';

/**
 * Checks the gold of one article: the schema, and what a schema cannot say; [] where all is well.
 *
 * `expectedId` is the name of its file without the ending; null where it has none. A case that does not fit the schema has
 * only its faults of form, so that none is told twice.
 */
export function checkGold(data: unknown, expectedId: string | null): GoldFault[] {
  if (!isObject(data))
    return [{ path: '', message: `found ${shown(data)}, expected an object with id, oncology, cases, literatureTables and notes` }];
  if ('schemaVersion' in data)
    return [{ path: '', message: 'found a report record, expected gold (`caseglean gold init` makes a draft of gold from it)' }];
  const form = wordSchemaErrors(schemaErrors('gold', data));
  const cases = wellFormedCases(data['cases'], form);
  return [
    ...form,
    ...idFaults(data['id'], expectedId),
    ...tumourFaults(data['oncology'], cases),
    ...cases.flatMap(([path, one]) => checkCase(one, path)),
  ];
}

/** The cases that fit the schema, each with its path. */
function wellFormedCases(cases: unknown, form: readonly GoldFault[]): [path: string, one: GoldCase][] {
  if (!Array.isArray(cases)) return [];
  return cases.flatMap((one: unknown, i): [string, GoldCase][] => {
    const path = `/cases/${i}`;
    return form.some((fault) => fault.path === path || fault.path.startsWith(`${path}/`)) ? [] : [[path, one as GoldCase]];
  });
}

function idFaults(id: unknown, expectedId: string | null): GoldFault[] {
  if (typeof id !== 'string' || id === '' || expectedId === null || id === expectedId) return [];
  return [{ path: '/id', message: `found ${shown(id)}, expected ${shown(expectedId)} as in the file's name` }];
}

/** A site or an operation alone may be that of a lesion which turned out to be none. */
function tumourFaults(oncology: unknown, cases: readonly [path: string, one: GoldCase][]): GoldFault[] {
  if (oncology !== false) return [];
  const signs = cases.flatMap(([path, { histology, ki67, metastases }]) => [
    ...(histology?.icdo3 ?? []).slice(0, 1).map((code) => `${path}/histology has the morphology ${code}`),
    ...(ki67.length > 0 ? [`${path}/ki67 has a measurement on tumour tissue`] : []),
    ...(metastases.length > 0 ? [`${path}/metastases has ${shown(metastases[0])}`] : []),
  ]);
  return signs.slice(0, 1).map((sign) => ({ path: '/oncology', message: `found false, expected true, since ${sign}` }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
