import { Argument, Command } from 'commander';
import type { SchemaName } from '../schema.ts';

const EXAMPLES = `
Examples:
  caseglean schema > report.schema.json
  caseglean schema text`;

/** `schema [report|text|gold|evaluation]`: the JSON Schema of an output. */
export function schemaCommand(): Command {
  return new Command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema (draft 2020-12) of the report record, of the output of `text --json`, of gold, or of an evaluation run.',
    )
    .addArgument(new Argument('[NAME]', 'which schema').choices(['report', 'text', 'gold', 'evaluation']).default('report'))
    .addHelpText('after', EXAMPLES)
    .action(runSchema);
}

async function runSchema(name: SchemaName): Promise<void> {
  const { SCHEMAS } = await import('../schema.ts');
  const { printText } = await import('../sinks/write-text.ts');
  await printText(`${JSON.stringify(SCHEMAS[name], null, 2)}\n`);
}
