// Appeals, newest first, by state: a unit reads its own, the supervisor decides, a second person confirms.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { type Appeal, type AppealState, listAppeals } from '../api/appeals';
import { useWord } from '../api/vocabulary';
import { FRAME_TEXT } from '../frame/frame.text';
import { Empty, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { AppealActs } from './appeal-acts';
import { AppealFacts } from './appeal-facts';
import { APPEALS_TEXT } from './appeals.text';
import './appeals.css';

const STATES = ['all', 'pending', 'proposed', 'upheld', 'refused'] as const;
type Shown = (typeof STATES)[number];

export function AppealList() {
  const t = useText(APPEALS_TEXT);
  const frame = useText(FRAME_TEXT);
  const word = useWord();
  const [params, setParams] = useSearchParams();
  const shown = STATES.find((state) => state === params.get('state')) ?? 'all';
  const label = (state: Shown) => (state === 'all' ? t('all') : word('appealStates', state));
  const query = useInfiniteQuery({
    queryKey: ['appeals', shown],
    queryFn: ({ pageParam }) => listAppeals(shown === 'all' ? undefined : (shown as AppealState), pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    meta: { live: true },
  });
  const change = (state: Shown) => setParams((was) => {
    const next = new URLSearchParams(was);
    next.set('state', state);
    return next;
  }, { replace: true });
  return (
    <div className="page appeals">
      <Segmented aria-label={t('states')} value={shown} options={STATES.map((value) => ({ value, label: label(value) }))} onChange={change} />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty>{shown === 'all' ? t('none') : t('noneOfState', { state: label(shown) })}</Empty>;
          return <ul className="stack">{items.map((appeal) => <li key={appeal.id} className="card"><AppealCard appeal={appeal} /></li>)}</ul>;
        }}
      </Loaded>
      {query.hasNextPage && <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{frame('more')}</Button>}
    </div>
  );
}

function AppealCard({ appeal }: { readonly appeal: Appeal }) {
  return (
    <article className="stack tight" aria-label={appeal.title}>
      <div className="row wrap"><strong>{appeal.title}</strong><span className="soft">{appeal.unitName}</span><span className="grow" /><a className="num" href={`/tickets/${appeal.number}`} target="_blank" rel="noreferrer">{appeal.number}</a></div>
      <AppealFacts appeal={appeal} />
      <AppealActs key={appeal.state} appeal={appeal} />
    </article>
  );
}
