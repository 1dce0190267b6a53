// `npm start`: builds what is missing, then becomes the product.
import { build } from './build.js';

build();
await import('../dist/apps/standalone/main.js');
