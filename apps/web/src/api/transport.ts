// PROVISIONAL until the generated client exists.
import { problemOf } from './problem';
import { sessionFetch } from './session';

export async function call<T>(method: string, path: string, options: { query?: object; body?: unknown; headers?: Record<string, string> } = {}): Promise<T> {
  const url = new URL(path, location.origin);
  for (const [k, v] of Object.entries(options.query ?? {})) for (const one of [v].flat()) if (one !== undefined && one !== '') url.searchParams.append(k, String(one));
  let response: Response;
  try {
    response = await sessionFetch(url, { method, credentials: 'same-origin', headers: { ...(options.body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers }, body: options.body === undefined ? undefined : JSON.stringify(options.body) });
  } catch { throw problemOf({}, undefined); }
  const text = await response.text();
  const data: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw problemOf(data, response);
  return data as T;
}
