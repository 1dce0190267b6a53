// Which band an instant falls into, and which comes next.
import { bandAt, beijingDate, nextUntried } from './bands.js';
import { DEFAULT_SETTINGS, settingsFaults } from './settings.js';

const { bands } = DEFAULT_SETTINGS;
const beijing = (text: string): Date => new Date(`${text}+08:00`);

describe('bandAt', () => {
  it.each([
    ['2026-03-02T08:59:59', undefined],
    ['2026-03-02T09:00:00', 'morning'],
    ['2026-03-02T11:59:59', 'morning'],
    ['2026-03-02T12:00:00', 'noon'],
    ['2026-03-02T17:59:59', 'afternoon'],
    ['2026-03-02T19:59:59', 'evening'],
    ['2026-03-02T20:00:00', undefined],
  ])('%s is %s', (at, code) => {
    expect(bandAt(bands, beijing(at))?.code).toBe(code);
  });
});

describe('nextUntried', () => {
  it.each([
    ['2026-03-02T10:00:00', ['morning'], 'noon', '2026-03-02T12:00:00'],
    ['2026-03-02T19:00:00', ['evening'], 'morning', '2026-03-03T09:00:00'],
    ['2026-03-02T19:00:00', ['morning', 'evening'], 'noon', '2026-03-03T12:00:00'],
    ['2026-03-02T07:00:00', [], 'morning', '2026-03-02T09:00:00'],
    ['2026-03-02T13:15:00', ['morning'], 'noon', '2026-03-02T13:15:00'],
    ['2026-12-31T23:30:00', [], 'morning', '2027-01-01T09:00:00'],
  ])('at %s with %j tried: %s from %s', (at, tried, code, from) => {
    const next = nextUntried(bands, new Set(tried), beijing(at));
    expect([next?.band.code, next?.from.toISOString()]).toEqual([code, beijing(from).toISOString()]);
  });

  it('knows no further band when all were tried', () => {
    expect(nextUntried(bands, new Set(bands.map((band) => band.code)), beijing('2026-03-02T10:00:00'))).toBeUndefined();
  });
});

it('dates by Beijing, whatever the zone of the process', () => {
  expect(beijingDate(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
});

describe('settingsFaults', () => {
  it('finds nothing wrong with the defaults', () => {
    expect(settingsFaults(DEFAULT_SETTINGS)).toEqual([]);
  });

  it('names overlapping bands, doubled codes and impossible numbers', () => {
    const [first] = bands;
    const faults = settingsFaults({ ...DEFAULT_SETTINGS, bands: [first!, first!], bandsBeforeLink: 3, linkDays: 0, claimMinutes: 0 });
    expect(faults.map((fault) => fault.field)).toEqual(['bands.1', 'bands', 'bandsBeforeLink', 'linkDays', 'claimMinutes']);
  });
});
