// Three unreached attempts in different bands, then the link.
import { nextStep } from './next-step.js';
import { DEFAULT_SETTINGS } from './settings.js';

const at = new Date('2026-03-02T10:00:00+08:00');

describe('nextStep', () => {
  it.each(['closed', 'redo', 'decision'] as const)('is done after %s', (outcome) => {
    expect(nextStep(DEFAULT_SETTINGS, outcome, [], at)).toEqual({ state: 'done' });
  });

  it.each([
    [['morning'], 'noon'],
    [['outside', 'morning', 'morning'], 'noon'],
    [['outside', 'outside', 'outside'], 'morning'],
  ])('waits after %j for %s', (tried, band) => {
    expect(nextStep(DEFAULT_SETTINGS, 'unreached', tried, at)).toMatchObject({ state: 'waiting', nextBand: band });
  });

  it('sends the link after the third band, valid for seven days', () => {
    expect(nextStep(DEFAULT_SETTINGS, 'unreached', ['morning', 'noon', 'afternoon'], at))
      .toEqual({ state: 'link_sent', expiresAt: new Date('2026-03-09T10:00:00+08:00') });
  });

  it('does not wait for bands that the city has since abolished', () => {
    const settings = { ...DEFAULT_SETTINGS, bands: DEFAULT_SETTINGS.bands.slice(0, 2), bandsBeforeLink: 2 };
    expect(nextStep(settings, 'unreached', ['morning', 'noon', 'evening'], at)).toMatchObject({ state: 'link_sent' });
  });
});
