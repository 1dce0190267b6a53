// The one place that wraps the generated client: refusals become Problems, an expired session waits for the log-in.
import type { ClientOptions, Config } from '../client/client';
import { problemOf } from './problem';
import { hearServerTime } from '../time/clock';
import { sessionFetch } from './session';

export const createClientConfig = (config?: Config<ClientOptions>): Config<Required<ClientOptions>> => ({
  ...config,
  baseUrl: '',
  credentials: 'same-origin',
  fetch: problemFetch,
  throwOnError: true,
});

async function problemFetch(input: Request | string | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await sessionFetch(input, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw problemOf(undefined, undefined);
  }
  hearServerTime(response.headers.get('date'));
  if (response.ok) return response;
  throw problemOf(await response.json().catch(() => undefined), response);
}
