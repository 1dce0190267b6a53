// Calls of endpoints that the generated client does not know yet. Goes when they are there.
import { problemOf } from './problem';
import { sessionFetch } from './session';

export async function call<T>(method: string, path: string, options: { query?: object; body?: unknown; headers?: Record<string, string> } = {}): Promise<T> {
  const url = new URL(path, location.origin);
  for (const [k, v] of Object.entries(options.query ?? {})) for (const one of [v].flat()) if (one !== undefined && one !== '') url.searchParams.append(k, String(one));
  const form = options.body instanceof FormData;
  const response = await sessionFetch(url, { method, headers: { ...(options.body === undefined || form ? {} : { 'content-type': 'application/json' }), ...options.headers }, body: options.body === undefined ? undefined : form ? options.body as FormData : JSON.stringify(options.body) }).catch(() => { throw problemOf({}, undefined); });
  const text = await response.text();
  const data: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw problemOf(data, response);
  return data as T;
}
