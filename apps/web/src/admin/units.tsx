// Units: found, rename, move, dissolve.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { alterUnit, dissolveUnit, foundUnit } from '../api/admin';
import { listUnits } from '../api/directory';
import { useOptions, useWord } from '../api/vocabulary';
import type { UnitNodeDto } from '../client';
import { FailureLine } from '../parts/states';
import { useAreaTree } from '../directory/trees';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { flat, type Leveled } from './flat';
import { Records } from './records';
import { UnitStaff } from './unit-staff';

type Unit = Leveled<UnitNodeDto>;

export function Units() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const kinds = useOptions('unitKinds');
  const areas = useAreaTree();
  return (
    <Records<Unit>
      title={t('units')} queryKey={['admin', 'units']} load={async () => flat(await listUnits())} keyOf={(unit) => unit.id} nameOf={(unit) => unit.name}
      columns={[
        { title: t('name'), cell: (unit) => <span style={{ paddingLeft: unit.depth * 18 }}>{unit.name}</span> },
        { title: t('code'), cell: (unit) => <span className="num soft">{unit.code}</span> },
        { title: t('kind'), cell: (unit) => word('unitKinds', unit.kind) },
        { title: t('group'), cell: (unit) => unit.rankingGroup },
        { title: t('area'), cell: (unit) => areas.byValue.get(unit.areaCode ?? '')?.title ?? unit.areaCode },
        { title: '', cell: (unit) => (unit.dissolvedAt ? <span className="ticket-mark">{t('dissolved')}</span> : null) },
      ]}
      fieldsOf={(unit) => [
        { name: 'name', label: t('name'), type: 'text', required: true },
        ...(unit === undefined ? [{ name: 'code', label: t('code'), type: 'text', required: true } as const] : []),
        { name: 'kind', label: t('kind'), type: 'choice', required: true, options: kinds },
        { name: 'parentId', label: t('parent'), type: 'unit' },
        { name: 'areaCode', label: t('area'), type: 'area' },
        { name: 'rankingGroup', label: t('group'), type: 'text' },
      ]}
      valuesOf={(unit) => (unit === undefined ? {} : { name: unit.name, kind: unit.kind, parentId: unit.parentId, areaCode: unit.areaCode, rankingGroup: unit.rankingGroup })}
      save={(values, unit) => (unit === undefined ? foundUnit(values as never) : alterUnit(unit.id, values as never))}
      extra={(unit, close) => (unit.dissolvedAt === null ? <><UnitStaff unitId={unit.id} /><Dissolve unit={unit} onDone={close} /></> : null)}
    />
  );
}

function Dissolve({ unit, onDone }: { readonly unit: Unit; readonly onDone: () => void }) {
  const t = useText(ADMIN_TEXT);
  const { message } = App.useApp();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: () => dissolveUnit(unit.id),
    onSuccess: ({ recalled }) => {
      void message.success(t('dissolveDone', { n: recalled }));
      void client.invalidateQueries({ queryKey: ['admin', 'units'] });
      onDone();
    },
  });
  return <><Popconfirm title={t('dissolve')} description={t('dissolveWhy')} onConfirm={() => act.mutate()}><Button danger loading={act.isPending}>{t('dissolve')}</Button></Popconfirm><FailureLine error={act.error} /></>;
}
