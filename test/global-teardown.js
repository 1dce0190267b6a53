// Stops what the set-up started.

// Jest asks for a default export.
export default async function tearDown() {
  await globalThis.hotlineTestDatabase?.stop();
}
