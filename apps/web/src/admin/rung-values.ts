// The rungs of a ladder as the form holds them: shares in percent, and every time with what it needs; and back.
import type { AllowanceDto, LadderDto, RungDto } from '../client';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { useAllowanceText } from './rule-values';

/** As the API describes it: which of the parts there are depends on `at`. */
export interface RungTime {
  readonly at: string;
  readonly share?: number;
  readonly left?: Partial<AllowanceDto>;
  readonly orUsed?: number;
  readonly by?: Partial<AllowanceDto>;
}

export type Rung = Omit<RungDto, 'when'> & { readonly when: RungTime };

export function initialRungs(ladder: LadderDto | undefined): readonly Rung[] {
  return (ladder?.rungs ?? []) as unknown as readonly Rung[];
}

/** Only what belongs to the kind of time: what was typed for another kind before stays behind. */
export function rungsInput(rungs: readonly Rung[] = []): RungDto[] {
  return rungs.map(({ when: { at, share, left, orUsed, by }, ...rest }) => {
    const parts = { used: { share }, left: { left, orUsed }, overdue: { by } }[at] ?? {};
    return { ...rest, when: { at, ...parts } } as unknown as RungDto;
  });
}

/** A new time of a kind, with something sensible in it. */
export function timeOf(at: string, was: RungTime): RungTime {
  const day = { amount: 1, unit: 'workdays' } as const;
  const parts = { used: { share: was.share ?? 0.5 }, left: { left: was.left ?? day, orUsed: was.orUsed ?? 0.75 }, overdue: { by: was.by ?? day } }[at] ?? {};
  return { at, ...parts };
}

/** A code that the ladder does not have yet. */
export function freshCode(action: string, rungs: readonly Rung[]): string {
  const taken = new Set(rungs.map((rung) => rung.rung));
  for (let n = 1; ; n += 1) if (!taken.has(`${action}_${n}`)) return `${action}_${n}`;
}

export function useRungTimeText(): (when: RungTime) => string {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const allowance = useAllowanceText();
  const percent = (share: number | undefined) => `${Math.round((share ?? 0) * 100)}%`;
  return (when) => {
    const kind = word('rungTimes', when.at);
    if (when.at === 'used') return `${kind} ${percent(when.share)}`;
    if (when.at === 'left') return t('leftText', { kind, left: allowance((when.left ?? null) as AllowanceDto | null), share: percent(when.orUsed) });
    return when.at === 'overdue' ? `${kind} ${allowance((when.by ?? null) as AllowanceDto | null)}` : kind;
  };
}
