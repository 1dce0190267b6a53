// 黑名单: numbers that are not served for a while; proposed by one, decided by another, reviewed half-way, expiring by themselves.
import { type Block, listBlocks, proposeBlock } from '../api/blocklist';
import { useWord } from '../api/vocabulary';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { BlockActs } from './block-acts';
import type { Values } from './record-form';
import { Records } from './records';

const USUAL_DAYS = 30;

export function Blocks() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const may = useMay();
  const propose = ({ phone, reason, days }: Values) => proposeBlock({ phone: String(phone ?? ''), reason: String(reason ?? ''), days: days as number });
  return (
    <Records<Block>
      title={t('blocks')} note={t('blocksHint')} empty={t('blocksEmpty')} queryKey={['admin', 'blocks']} load={listBlocks} keyOf={(block) => block.id} nameOf={(block) => `${block.phone} ${block.reason}`}
      columns={[
        { title: t('number'), cell: (block) => <span className="num nowrap">{block.phone}</span> },
        { title: t('state'), cell: (block) => <span className="nowrap"><span className="ticket-mark">{word('blockStates', block.state)}</span> {block.reviewDue && <span className="ticket-mark strong">{t('reviewDue')}</span>}</span> },
        { title: t('why'), cell: (block) => block.reason, className: 'wide' },
        { title: t('proposedBy'), cell: (block) => <span className="soft">{block.proposedByName} <Instant at={block.proposedAt} /></span> },
        { title: t('decidedBy'), cell: (block) => block.decidedAt && <span className="soft">{block.decidedByName} <Instant at={String(block.decidedAt)} /></span> },
        { title: t('until'), cell: (block) => (block.liftedAt === null ? <Instant at={block.expiresAt} ends /> : <span className="soft">{t('liftedBy', { name: block.liftedByName ?? '' })} <Instant at={String(block.liftedAt)} /></span>) },
        { title: t('reviewAt'), cell: (block) => block.state === 'active' && <Instant at={block.reviewAt} /> },
        { title: '', cell: (block) => <BlockActs block={block} /> },
      ]}
      fieldsOf={() => [
        { name: 'phone', label: t('number'), type: 'text', required: true, secret: true, max: 32 },
        { name: 'reason', label: t('why'), type: 'longText', required: true, max: 500, hint: t('blockReasonHint') },
        { name: 'days', label: t('days'), type: 'integer', required: true, hint: t('daysHint') },
      ]}
      valuesOf={() => ({ days: USUAL_DAYS })}
      save={may('blocklistPropose') ? propose : undefined} mayOpen={false}
    />
  );
}
