// The job that makes a report; its payload is the id, everything else is in the report's row.
import { defineJob } from '@hotline/platform';

export const MAKE_REPORT = defineJob<{ readonly reportId: string }>({ name: 'ranking.make-report', queue: 'reports', attempts: 2 });
