// The migrations in the order they run; an explicit list, so that nothing runs because it lay in a folder.
import { Platform00011700000000001 } from './0001-platform.js';
import { Timing00051700000000005 } from './0005-timing.js';

export const MIGRATIONS = [
  Platform00011700000000001,
  Timing00051700000000005,
] as const;
