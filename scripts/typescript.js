// `node --import ./scripts/typescript.js FILE.ts` runs a TypeScript file without a build.
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
