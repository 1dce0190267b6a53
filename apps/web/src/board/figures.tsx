// The city's numbers; each leads to what is behind it.
import { useQuery } from '@tanstack/react-query';
import { bulletin, listOrders, listRaisings } from '../api/supervision';
import { type CountQuery, useCount } from '../tickets/use-count';
import { useText } from '../text/text';
import { BOARD_TEXT } from './board.text';
import { TICKET_VIEWS, type TicketView } from './views';

interface FiguresProps {
  readonly view: string;
  readonly queries: Readonly<Record<TicketView, CountQuery>>;
  readonly onShow: (view: string) => void;
}

export function Figures({ view, queries, onShow }: FiguresProps) {
  const t = useText(BOARD_TEXT);
  const live = { meta: { live: true } };
  const orders = useQuery({ queryKey: ['orders'], queryFn: listOrders, ...live }).data;
  const raisings = useQuery({ queryKey: ['raisings'], queryFn: listRaisings, ...live }).data;
  const entries = useQuery({ queryKey: ['bulletin'], queryFn: bulletin, ...live }).data;
  const lists = [
    { key: 'orders', n: orders?.filter((one) => one.verdict === null).length },
    { key: 'raisings', n: raisings?.filter((one) => one.settledAt === null).length },
    { key: 'bulletin', n: entries?.length },
  ] as const;
  return (
    <div className="figures" role="group" aria-label={t('figures')}>
      {TICKET_VIEWS.map((key) => <CountedFigure key={key} label={t(key)} query={queries[key]} late={key === 'overdue'} chosen={view === key} onShow={() => onShow(key)} />)}
      {lists.map(({ key, n }) => <Figure key={key} label={t(key)} n={n} chosen={view === key} onShow={() => onShow(key)} />)}
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly late?: boolean;
  readonly chosen: boolean;
  readonly onShow: () => void;
}

function CountedFigure({ query, ...rest }: FigureProps & { readonly query: CountQuery }) {
  return <Figure {...rest} n={useCount(query)} />;
}

function Figure({ label, n, late = false, chosen, onShow }: FigureProps & { readonly n: number | undefined }) {
  return (
    <button type="button" className={`plain figure${late && (n ?? 0) > 0 ? ' late' : ''}`} aria-pressed={chosen} onClick={onShow}>
      <strong className="num">{n ?? '–'}</strong>
      <span>{label}</span>
    </button>
  );
}
