// `npm run migrate`: migrates the database of DATABASE_URL and says what it did.
import { Config } from '@hotline/platform';
import { migrate } from './migrate.js';

const done = await migrate(Config.read().databaseUrl);
console.log(done.length > 0 ? `Migrated: ${done.join(', ')}` : 'The database is up to date.');
