// What becomes of a callback after an attempt: done, another band, or the link.
import type { CallbackOutcome } from '@hotline/workflow';
import { nextUntried } from './bands.js';
import type { CallbackSettings } from './settings.js';

export type NextStep =
  | { readonly state: 'done' }
  | { readonly state: 'waiting'; readonly nextBand: string; readonly nextAt: Date }
  | { readonly state: 'link_sent'; readonly expiresAt: Date };

/** `triedBands` are those of all unreached attempts of this callback, the latest included. */
export function nextStep(settings: CallbackSettings, outcome: CallbackOutcome, triedBands: readonly string[], at: Date): NextStep {
  if (outcome !== 'unreached') return { state: 'done' };
  const tried = new Set(triedBands.filter((code) => settings.bands.some((band) => band.code === code)));
  const next = tried.size < settings.bandsBeforeLink ? nextUntried(settings.bands, tried, at) : undefined;
  if (!next) return { state: 'link_sent', expiresAt: new Date(at.getTime() + settings.linkDays * 86_400_000) };
  return { state: 'waiting', nextBand: next.band.code, nextAt: next.from };
}
