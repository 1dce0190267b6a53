// The four preset schemes of the rules (domain.md §5), as data. A city changes or adds schemes without code.
import { completeScheme, type Scheme } from './scheme.js';

export const PRESETS: readonly Scheme[] = [
  completeScheme({
    name: 'P1',
    title: '满意率',
    components: [{ indicator: 'satisfied', rule: 'linear', full: '100' }],
  }),
  completeScheme({
    name: 'P2',
    title: '三率：响应 30、解决 35、满意 35',
    components: [
      { indicator: 'contacted', rule: 'linear', full: '30' },
      { indicator: 'resolved', rule: 'linear', full: '35' },
      { indicator: 'satisfied', rule: 'linear', full: '35' },
    ],
  }),
  completeScheme({
    name: 'P3',
    title: '分段计分',
    // The three pieces are 55 of the published 100 points. The other 45 (parts not measured here) count as full,
    // which is how 6 of 7 signed and 5 of 6 closed in time come to the published 79.04.
    base: '45',
    components: [
      { indicator: 'signedInTime', rule: 'piecewise', full: '10', target: '95', k: '1', floor: '0' },
      { indicator: 'closedInTime', rule: 'piecewise', full: '20', target: '95', k: '1', floor: '0' },
      { indicator: 'satisfied', rule: 'piecewise', full: '25', target: '95', k: '0.5', floor: '12.5' },
    ],
  }),
  completeScheme({
    name: 'P4',
    title: '加权平均',
    combine: 'mean',
    missing: 'renormalise', // a mean is over what there is
    components: [
      { indicator: 'signedInTime', rule: 'linear', full: '100', weight: '1' },
      { indicator: 'closedInTime', rule: 'linear', full: '100', weight: '1' },
      { indicator: 'contacted', rule: 'linear', full: '100', weight: '1' },
      { indicator: 'resolved', rule: 'linear', full: '100', weight: '1' },
      { indicator: 'satisfied', rule: 'linear', full: '100', weight: '1' },
    ],
  }),
];

export const DEFAULT_SCHEME = 'P1';

export function preset(name: string): Scheme | undefined {
  return PRESETS.find((scheme) => scheme.name === name);
}
