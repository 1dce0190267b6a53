// The ladders: which rungs fire when, and what happens; a change reaches the open tickets.
import { useQuery } from '@tanstack/react-query';
import { ladders, putLadder, rules } from '../api/admin';
import { useWord } from '../api/vocabulary';
import type { LadderDto } from '../client';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { lookOfAction } from '../time/due';
import { ADMIN_TEXT } from './admin.text';
import { missingField } from './missing-field';
import type { Values } from './record-form';
import { Records } from './records';
import { initialRungs, type Rung, rungsInput, useRungTimeText } from './rung-values';
import { RungList } from './rung-list';
import '../time/due-badge.css';

export function Ladders() {
  const t = useText(ADMIN_TEXT);
  const may = useMay();
  const all = useQuery({ queryKey: ['admin', 'rules'], queryFn: rules }).data ?? [];
  const save = async (values: Values, ladder: LadderDto | undefined) => {
    const key = ladder?.key ?? String(values['key'] ?? '').trim();
    if (key === '') throw missingField('key', t('codeHint'));
    return putLadder(key, { name: String(values['name'] ?? ''), rungs: rungsInput(values['rungs'] as readonly Rung[]) });
  };
  return (
    <Records<LadderDto>
      title={t('ladders')} note={t('ladderHint')} queryKey={['admin', 'ladders']} load={ladders} keyOf={(ladder) => ladder.key} nameOf={(ladder) => ladder.name}
      columns={[
        { title: t('name'), cell: (ladder) => ladder.name },
        { title: t('rungs'), cell: (ladder) => <RungsShown ladder={ladder} /> },
        { title: t('usedBy'), cell: (ladder) => t('ruleCount', { n: all.filter((rule) => rule.enabled && rule.ladder === ladder.key).length }) },
      ]}
      fieldsOf={(ladder) => [
        { name: 'name', label: t('name'), type: 'text', required: true },
        ...(ladder === undefined ? [{ name: 'key', label: t('code'), type: 'text', required: true, hint: t('codeHint') } as const] : []),
        { name: 'rungs', label: t('rungs'), type: 'own', hint: t('rungsHint'), control: (props) => <RungList {...props} known={new Set(ladder?.rungs.map((rung) => rung.rung))} /> },
      ]}
      valuesOf={(ladder) => ({ name: ladder?.name, rungs: initialRungs(ladder) })}
      save={may('laddersPut') ? save : undefined}
    />
  );
}

function RungsShown({ ladder }: { readonly ladder: LadderDto }) {
  const word = useWord();
  const when = useRungTimeText();
  return (
    <ul className="rungs-shown">
      {initialRungs(ladder).map((rung) => (
        <li key={rung.rung}>
          <span className={`due-badge due-${lookOfAction(rung.action)}`}>{rung.label}</span>
          <span className="soft num">{when(rung.when)}</span>
          <span className="soft">{word('rungActions', rung.action)}</span>
        </li>
      ))}
    </ul>
  );
}
