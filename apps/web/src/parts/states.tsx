// Empty, error and loading states, written for people: why, and what is next.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { FRAME_TEXT } from '../frame/frame.text';
import { useText } from '../text/text';
import './states.css';

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="state-empty soft">{children}</p>;
}

/** Rows of grey where the data will be, of the same height, so that nothing jumps. */
export function SkeletonRows({ rows = 8 }: { readonly rows?: number }) {
  const t = useText(FRAME_TEXT);
  return (
    <div className="state-skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => <div key={index} style={{ width: `${92 - ((index * 17) % 40)}%` }} />)}
    </div>
  );
}

export function Failure({ error, retry, more = [] }: { readonly error: unknown; readonly retry?: () => void; readonly more?: readonly string[] }) {
  const t = useText(FRAME_TEXT);
  return (
    <div className="state-failure" role="alert">
      <strong>{error instanceof Problem && error.title !== '' ? error.title : t('failed')}</strong>
      <p>{useFailureText(error)}</p>
      {more.length > 0 && <ul>{more.map((line) => <li key={line}>{line}</li>)}</ul>}
      {retry !== undefined && <Button size="small" onClick={retry}>{t('retry')}</Button>}
    </div>
  );
}

/** One sentence that says what to do next. */
export function useFailureText(error: unknown): string {
  const t = useText(FRAME_TEXT);
  if (!(error instanceof Problem)) return t('failedNext', { code: error instanceof Error ? error.name : '?' });
  if (error.status === 0) return t('offline');
  return error.detail ?? t('failedNext', { code: error.code });
}

/** For a line of a list, where a box would be too much; nothing without an error. */
export function FailureLine({ error }: { readonly error: unknown }) {
  const text = useFailureText(error);
  if (error === null || error === undefined) return null;
  return <span className="field-fault" role="alert">{error instanceof Problem && error.detail === undefined && error.title !== '' ? error.title : text}</span>;
}

interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** A query's three states; old data stay on screen while new ones are fetched. */
export function Loaded<T>({ query, rows, children }: {
  readonly query: QueryLike<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <SkeletonRows rows={rows} />;
}
