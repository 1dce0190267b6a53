// From a unit's rates to its points: each component by its rule, rounded in the order the scheme says.
import { Decimal, HUNDRED, published, rounded, type Figure } from './decimals.js';
import type { Indicator } from './indicators.js';
import type { Component, Scheme } from './scheme.js';

/** Rates in percent; an indicator that is absent or null had nothing to divide by. */
export type Indicators = Readonly<Partial<Record<Indicator, Figure | null>>>;

export interface Score {
  readonly components: Readonly<Record<string, string>>; // points by indicator (and `base`), published form
  readonly score: string | null; // null when an indicator is missing and the scheme does not renormalise
  readonly missing: readonly Indicator[];
}

export function scoreOf(scheme: Scheme, indicators: Indicators): Score {
  const present = scheme.components.filter((c) => given(indicators, c.indicator));
  const missing = scheme.components.filter((c) => !given(indicators, c.indicator)).map((c) => c.indicator);
  const points = present.map((c) => ({ component: c, points: pointsOf(scheme, c, indicators[c.indicator]!) }));

  const components = Object.fromEntries(points.map((p) => [p.component.indicator as string, shown(scheme, p.points)]));
  if (scheme.combine === 'sum' && scheme.base !== '0') components['base'] = shown(scheme, new Decimal(scheme.base));

  const incomplete = missing.length > 0 && scheme.missing === 'unranked';
  if (incomplete || points.length === 0) return { components, score: null, missing };
  const total = scheme.combine === 'mean' ? meanOf(points) : sumOf(scheme, points);
  return { components, score: published(total, scheme.rounding.score), missing };
}

interface Points {
  readonly component: Component;
  readonly points: Decimal;
}

function given(indicators: Indicators, indicator: Indicator): boolean {
  return indicators[indicator] !== undefined && indicators[indicator] !== null;
}

function pointsOf(scheme: Scheme, component: Component, value: Figure): Decimal {
  const plain = component.inverse ? HUNDRED.minus(value) : new Decimal(value);
  const rate = rounded(plain, scheme.rounding.rate);
  return rounded(component.rule === 'linear' ? linear(component.full, rate) : piecewise(component, rate), scheme.rounding.component);
}

function linear(full: string, rate: Decimal): Decimal {
  return new Decimal(full).times(rate).div(HUNDRED);
}

function piecewise(piece: Extract<Component, { rule: 'piecewise' }>, rate: Decimal): Decimal {
  if (rate.gte(piece.target)) return new Decimal(piece.full);
  const reduced = new Decimal(piece.full).minus(new Decimal(piece.k).times(new Decimal(piece.target).minus(rate)));
  return Decimal.max(piece.floor, reduced);
}

/** Present points, scaled to the full mark of all components, plus the base. Nothing is scaled when none is missing. */
function sumOf(scheme: Scheme, points: readonly Points[]): Decimal {
  const sum = total(points.map((p) => p.points));
  const full = total(scheme.components.map((c) => c.full));
  const presentFull = total(points.map((p) => p.component.full));
  return (full.eq(presentFull) ? sum : sum.times(full).div(presentFull)).plus(scheme.base);
}

function meanOf(points: readonly Points[]): Decimal {
  const weight = (p: Points): Decimal => new Decimal(p.component.weight ?? '1');
  return total(points.map((p) => p.points.times(weight(p)))).div(total(points.map(weight)));
}

function total(values: readonly Figure[]): Decimal {
  return values.reduce<Decimal>((sum, value) => sum.plus(value), new Decimal(0));
}

function shown(scheme: Scheme, points: Decimal): string {
  return published(points, scheme.rounding.component ?? 6);
}
