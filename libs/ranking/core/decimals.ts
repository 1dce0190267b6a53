// Decimal arithmetic for rates and scores: floats never touch a figure that decides a rank.
import { Decimal as Base } from 'decimal.js';

export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;
export type Figure = Base.Value;

export const HUNDRED = new Decimal(100);

/** Rounds half up to `places`; `null` leaves the value as it is (a scheme may round only at the end). */
export function rounded(value: Decimal, places: number | null): Decimal {
  return places === null ? value : value.toDecimalPlaces(places, Base.ROUND_HALF_UP);
}

/** The published form: a plain decimal string with a fixed number of places, `"14.82"`. */
export function published(value: Decimal, places = 2): string {
  return value.toFixed(places, Base.ROUND_HALF_UP);
}

/** A rate in percent, unrounded; `null` when nothing was counted (a zero denominator is no zero rate). */
export function percent(numerator: Figure, denominator: Figure): Decimal | null {
  const n = new Decimal(denominator);
  return n.isZero() ? null : new Decimal(numerator).div(n).times(HUNDRED);
}
