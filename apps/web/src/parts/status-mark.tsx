// A ticket's status as a shape and a word: a ring that fills along the chain; no colour, colour is for time.
import { useWord, useWords } from '../api/vocabulary';
import './status-mark.css';

export function StatusMark({ status }: { readonly status: string }) {
  const words = useWords('statuses');
  const word = useWord();
  const open = words.filter((one) => one.open);
  const step = open.findIndex((one) => one.code === status);
  return (
    <span className="status-mark nowrap">
      <Shape share={step < 0 ? 1 : (step + 1) / (open.length + 1)} />
      {word('statuses', status)}
    </span>
  );
}

function Shape({ share }: { readonly share: number }) {
  const around = 2 * Math.PI * 2.5;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
      <circle cx="7" cy="7" r="5.5" fill={share === 1 ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.4" />
      {share < 1 && <circle cx="7" cy="7" r="2.5" fill="none" stroke="currentColor" strokeWidth="5" strokeDasharray={`${around * share} ${around}`} transform="rotate(-90 7 7)" />}
    </svg>
  );
}
