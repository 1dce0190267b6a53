// Filters in the address: what is on screen can be sent to a colleague, saved as a view, and survives a reload.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type Filter = Readonly<Record<string, readonly string[]>>;

/** Parameters of the page itself, not of the list. */
const OWN = ['open', 'tab'];

export interface UrlFilter {
  readonly filter: Filter;
  readonly one: (name: string) => string | undefined;
  readonly change: (change: Readonly<Record<string, string | readonly string[] | undefined>>) => void;
  readonly clear: () => void;
}

export function useUrlFilter(): UrlFilter {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const change = useCallback<UrlFilter['change']>(
    (change) =>
      setParams(
        (was) => {
          const next = new URLSearchParams(was);
          for (const [name, value] of Object.entries(change)) {
            next.delete(name);
            for (const one of [value ?? []].flat()) if (one !== '') next.append(name, one);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filter, one: (name) => params.get(name) ?? undefined, change, clear };
}

export function filterOf(params: URLSearchParams): Filter {
  const names = [...new Set(params.keys())].filter((name) => !OWN.includes(name));
  return Object.fromEntries(names.sort().map((name) => [name, params.getAll(name)]));
}
