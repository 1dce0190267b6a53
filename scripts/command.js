// `npm run NAME -- ARGUMENTS` for the commands that work on the database: builds what is stale, then runs one.
import { build } from './build.js';

build({ withConsole: false });
await import('../dist/apps/standalone/command.js');
