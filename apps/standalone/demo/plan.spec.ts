// The plan of the demo city: the same for a seed, every fate in it, nobody's real number.
import { FATES } from './fates.js';
import { planCity, type PlanOptions } from './plan.js';

const options: PlanOptions = {
  seed: 12345, count: 400, days: 91, endsAt: new Date('2026-06-10T03:00:00Z'),
  isWorkday: (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
};
const shown = (seed: number) => JSON.stringify(planCity({ ...options, seed }).map(({ fate, at, told, steps }) => [fate, at, told, steps.map((each) => each.command)]));

describe('planCity', () => {
  const plan = planCity(options);

  it('is the same for the same seed and another for another', () => {
    expect(shown(1)).toBe(shown(1));
    expect(shown(1)).not.toBe(shown(2));
  });

  it('knows every fate, in the order of registration, inside the three months', () => {
    expect(new Set(plan.map(({ fate }) => fate))).toEqual(new Set(Object.keys(FATES)));
    const times = plan.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(options.endsAt.getTime() - 93 * 86_400_000);
  });

  it('merges repeats only into tickets that were told before', () => {
    for (const [index, { fate, steps }] of plan.entries()) {
      if (fate !== 'repeat') continue;
      const { intoTicketId } = steps[0]!.input({ now: options.endsAt, unitId: (code) => code, ticketId: (story) => String(story) });
      expect(Number(intoTicketId)).toBeLessThan(index);
    }
  });

  it('fills every text in and uses only numbers that nobody has', () => {
    for (const { told } of plan) {
      expect(told.title + told.text).not.toMatch(/[{}]/);
      expect(told.citizen.phone).toMatch(/^1380000\d{4}$/);
    }
  });
});
