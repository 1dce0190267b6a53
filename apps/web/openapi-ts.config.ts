// Generates src/client from the API's description; `npm run gen` at the root writes that description first.
import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: process.env['OPENAPI'] ?? '../../docs/openapi.json',
  output: { path: 'src/client', clean: true },
  plugins: [
    { name: '@hey-api/client-fetch', runtimeConfigPath: '../api/transport', throwOnError: true },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
  ],
});
