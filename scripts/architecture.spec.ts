// Plants what the house forbids into a small copy of it and shows that each rule notices.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve('.');

/** A house in miniature that breaks no rule. */
const SOUND: Readonly<Record<string, string>> = {
  'libs/workflow/index.ts': `export { OPEN } from './statuses.js';`,
  'libs/workflow/statuses.ts': `export const OPEN = 'open';`,
  'libs/platform/index.ts': `export { Clock } from './clock.js';`,
  'libs/platform/clock.ts': `export class Clock {}`,
  'libs/timing/index.ts': `export { dueText } from './due.service.js';`,
  'libs/timing/due.service.ts': `import { due } from './core/due.js';\nexport const dueText = String(due);`,
  'libs/timing/core/due.ts': `import { OPEN } from '@hotline/workflow';\nexport const due = OPEN;`,
  'libs/ticket/index.ts': `export { title } from './ticket.service.js';`,
  'libs/ticket/ticket.service.ts': `import { dueText } from '@hotline/timing';\nexport const title = dueText;`,
  'libs/ticket/ticket.entity.ts': `export class TicketEntity {}`,
  'libs/ranking/index.ts': `export { rank } from './rank.js';`,
  'libs/ranking/rank.ts': `export const rank = 1;`,
  'libs/intake/index.ts': `export { intake } from './intake.js';`,
  'libs/intake/intake.ts': `import { title } from '@hotline/ticket';\nexport const intake = title;`,
  'apps/api/tickets.controller.ts': `import { title } from '@hotline/ticket';\nexport const answer = title;`,
};

const PLANTED: readonly { readonly what: string; readonly files: Readonly<Record<string, string>>; readonly rule: string }[] = [
  {
    what: 'a circle inside a lib',
    files: {
      'libs/ranking/rank.ts': `import { score } from './score.js';\nexport const rank = () => score;`,
      'libs/ranking/score.ts': `import { rank } from './rank.js';\nexport const score = () => rank;`,
    },
    rule: 'no-circle',
  },
  {
    what: 'a circle of types only',
    files: {
      'libs/ranking/rank.ts': `import type { Score } from './score.js';\nexport const rank: Score = 1;\nexport type Rank = number;`,
      'libs/ranking/score.ts': `import type { Rank } from './rank.js';\nexport type Score = Rank;`,
    },
    rule: 'no-circle',
  },
  {
    what: 'Nest in a core',
    files: { 'libs/timing/core/due.ts': `import { Injectable } from '@nestjs/common';\nexport const due = Injectable;` },
    rule: 'core-is-pure',
  },
  {
    what: 'the clock in a core',
    files: { 'libs/timing/core/due.ts': `import { Clock } from '@hotline/platform';\nexport const due = Clock;` },
    rule: 'core-is-pure',
  },
  {
    what: 'random numbers in a core',
    files: { 'libs/timing/core/due.ts': `import { randomUUID } from 'node:crypto';\nexport const due = randomUUID;` },
    rule: 'core-is-pure',
  },
  {
    what: 'the database in the workflow',
    files: { 'libs/workflow/statuses.ts': `import { DataSource } from 'typeorm';\nexport const OPEN = DataSource;` },
    rule: 'workflow-is-pure',
  },
  {
    what: 'a deep import from a lib',
    files: { 'libs/ticket/ticket.service.ts': `import { due } from '../timing/core/due.js';\nexport const title = due;` },
    rule: 'no-deep-import',
  },
  {
    what: 'a deep import from an app',
    files: { 'apps/api/tickets.controller.ts': `import { title } from '../../libs/ticket/ticket.service.js';\nexport const answer = title;` },
    rule: 'no-deep-import-by-apps',
  },
  {
    what: 'a lower rank that imports a higher',
    files: { 'libs/timing/due.service.ts': `import { title } from '@hotline/ticket';\nexport const dueText = title;` },
    rule: 'rank-1-imports-rank-0',
  },
  {
    what: 'peers',
    files: { 'libs/intake/intake.ts': `import { rank } from '@hotline/ranking';\nexport const intake = rank;` },
    rule: 'rank-3-imports-ranks-0-to-2-and-no-peer',
  },
  {
    what: 'an entity in the API',
    files: { 'apps/api/tickets.controller.ts': `import { TicketEntity } from '../../libs/ticket/ticket.entity.js';\nexport const answer = TicketEntity;` },
    rule: 'api-knows-no-entity',
  },
  {
    what: 'a lib without a rank',
    files: {
      'libs/knowledge/index.ts': `export const known = 1;`,
      'apps/api/tickets.controller.ts': `import { known } from '@hotline/knowledge';\nexport const answer = known;`,
    },
    rule: 'every-lib-has-a-rank',
  },
];

describe('the dependency rules', () => {
  it('pass a sound house', () => {
    expect(rulesBrokenBy({})).toEqual([]);
  });

  it.each(PLANTED)('notice $what', ({ files, rule }) => {
    expect(rulesBrokenBy(files)).toContain(rule);
  });
});

function rulesBrokenBy(planted: Readonly<Record<string, string>>): string[] {
  const house = mkdtempSync(join(tmpdir(), 'hotline-house-'));
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...planted })) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(ROOT, file), join(house, file));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    const cruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout } = spawnSync(process.execPath, [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'libs', 'apps'], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map((violation) => violation.rule.name))];
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}
