// The tickets behind one cell: each says whether and why it counts.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { evidence } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { RatingAppeal } from '../appeals/rating-appeal';
import { FRAME_TEXT } from '../frame/frame.text';
import { Empty, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { RANKINGS_TEXT } from './rankings.text';

interface EvidencePanelProps {
  readonly month: string;
  readonly scheme: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly indicator: string;
}

export function EvidencePanel({ month, scheme, unitId, unitName, indicator }: EvidencePanelProps) {
  const t = useText(RANKINGS_TEXT);
  const frame = useText(FRAME_TEXT);
  const word = useWord();
  const [writing, setWriting] = useState<string>();
  const query = useInfiniteQuery({
    queryKey: ['evidence', month, scheme, unitId, indicator],
    queryFn: ({ pageParam }) => evidence(month, unitId, indicator, scheme, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return (
    <section className="stack">
      <h2>{t('evidence', { unit: unitName, indicator: word('indicators', indicator) })}</h2>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? <Empty>{t('noEvidence')}</Empty> : (
            <ul className="evidence">
              {items.map((item) => (
                <li key={`${item.ticketId}.${item.no}`}>
                  <a href={`/tickets/${item.number}`} target="_blank" rel="noreferrer" className="clip">{item.title}</a>
                  <span className="row"><span className="ticket-mark">{t(item.hit ? 'hit' : 'miss')}</span><span className="grow soft">{item.why}</span></span>
                  {/* Nobody appeals against what counts for the unit. */}
                  {item.rating && (!item.hit || item.rating.appeal) && <RatingAppeal rating={item.rating} writing={writing === item.ticketId} onWrite={(on) => setWriting(on ? item.ticketId : undefined)} />}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {query.hasNextPage && <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{frame('more')}</Button>}
    </section>
  );
}
