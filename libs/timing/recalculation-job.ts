// The job that brings open clocks under the law as it is now. Done by supervision, which can write tickets; asked for here, where the law changes.
import { defineJob } from '@hotline/platform';

/** Why the law changed: it stands in every event of the recalculation. */
export interface Recalculation {
  readonly reason: string;
}

export const RECALCULATE = defineJob<Recalculation>({
  name: 'supervision.recalculate',
  queue: 'supervision',
  attempts: 5,
  dedupe: ({ reason }) => reason,
});
