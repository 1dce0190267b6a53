// Runs the command that `npm run NAME -- ARGUMENTS` names.
import { importCommand } from './import.js';
import { importCategoriesCommand } from './import-categories.js';
import { importHolidaysCommand } from './import-holidays.js';
import { rebuildFactsCommand } from './rebuild-facts.js';
import { verifyRankingCommand } from './verify-ranking.js';

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  'import-categories': importCategoriesCommand,
  'import-holidays': importHolidaysCommand,
  'rebuild-facts': rebuildFactsCommand,
  'verify-ranking': verifyRankingCommand,
};

const [name = '', ...args] = process.argv.slice(2);
process.exit(await run());

async function run(): Promise<number> {
  const command = COMMANDS[name];
  if (command) return command(args);
  console.error(`There is no command ${name}`);
  return 2;
}
