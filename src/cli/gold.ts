import { Command } from 'commander';
import { checkGoldCommand } from './gold-check.ts';
import { initGoldCommand } from './gold-init.ts';

/** `gold check PATH…` and `gold init FILE… --out DIR`: what scores are measured against. */
export function goldCommand(): Command {
  const command = new Command('gold')
    .summary('check gold, or draft it for correction')
    .description(
      'Gold is what a careful reader writes down for an article, one <id>.json each (form: `caseglean schema gold`); records are scored against it.',
    );
  for (const part of [checkGoldCommand(), initGoldCommand()]) command.addCommand(part.exitOverride().showHelpAfterError('Try --help.'));
  return command;
}
