// Callbacks: the queue, claiming, the number in clear, recording an attempt.
import {
  type AttemptDto, type CallbackDetailsDto, type CallbackItemDto, type CallbackSettingsDto, callbackSettingsChange, callbackSettingsCurrent, callbacksClaim, callbacksList, callbacksRecord,
  callbacksRelease, callbacksReveal,
} from '../client';

export type Callback = CallbackItemDto;
export type CallbackDetails = CallbackDetailsDto;
export type Attempt = AttemptDto;
export type CallbackSettings = CallbackSettingsDto;

export const listCallbacks = (state: 'due' | 'claimed' | 'decision') => callbacksList({ query: { state, limit: 50 } });
export const claimCallback = (id: string) => callbacksClaim({ path: { id } });
export const releaseCallback = (id: string) => callbacksRelease({ path: { id } });
export const revealPhone = (id: string, reason: string) => callbacksReveal({ path: { id }, body: { reason } });
export const recordAttempt = (id: string, body: Attempt, idempotencyKey: string) =>
  callbacksRecord({ path: { id }, body, headers: { 'Idempotency-Key': idempotencyKey } });
export const callbackSettings = () => callbackSettingsCurrent();
export const changeCallbackSettings = (body: CallbackSettingsDto) => callbackSettingsChange({ body });
