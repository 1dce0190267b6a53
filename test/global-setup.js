// Starts one PostgreSQL for the whole test run and migrates the template that every world is cloned from.
import '../scripts/typescript.js';

// Jest asks for a default export.
export default async function setUp() {
  const { startTestDatabase } = await import('./test-database.ts');
  globalThis.hotlineTestDatabase = await startTestDatabase();
}
