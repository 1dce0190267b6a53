// The dispatch catalogue (category × area → unit) and its gaps.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { type CatalogueEntry, addCatalogueEntry, changeCatalogueEntry, listCatalogue, listCatalogueGaps, removeCatalogueEntry } from '../api/dispatch';
import { useOptions, useWord } from '../api/vocabulary';
import { useMay } from '../frame/account';
import { FailureLine } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';

export function Catalogue() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const types = useOptions('types');
  const parts = useOptions('catalogueParts');
  const may = useMay();
  return (
    <Records<CatalogueEntry>
      title={t('catalogue')} empty={t('catalogueEmpty')} queryKey={['admin', 'catalogue']} load={listCatalogue} keyOf={(entry) => entry.id} nameOf={(entry) => `${entry.categoryPath ?? ''} ${entry.unitName}`}
      columns={[
        { title: t('category'), cell: (entry) => entry.categoryPath ?? t('all') },
        { title: t('area'), cell: (entry) => entry.areaName ?? t('all') },
        { title: t('type'), cell: (entry) => (entry.type === null ? t('all') : word('types', entry.type as unknown as string)) },
        { title: t('unit'), cell: (entry) => entry.unitName },
        { title: t('part'), cell: (entry) => word('catalogueParts', entry.part) },
        { title: t('basis'), cell: (entry) => <span className="soft">{entry.basis}</span> },
      ]}
      fieldsOf={() => [
        { name: 'categoryCode', label: t('category'), type: 'category' },
        { name: 'areaCode', label: t('area'), type: 'area' },
        { name: 'type', label: t('type'), type: 'choice', options: types },
        { name: 'unitId', label: t('unit'), type: 'unit', required: true },
        { name: 'assistUnitIds', label: t('assist'), type: 'units' },
        { name: 'part', label: t('part'), type: 'choice', required: true, options: parts },
        { name: 'priority', label: t('priority'), type: 'integer' },
        { name: 'basis', label: t('basis'), type: 'longText', required: true },
        { name: 'validFromOn', label: t('validFrom'), type: 'date' },
        { name: 'validToOn', label: t('validTo'), type: 'date' },
      ]}
      valuesOf={(entry) => (entry === undefined ? { part: parts[0]?.value, assistUnitIds: [], priority: 0 } : {
        categoryCode: entry.categoryCode, areaCode: entry.areaCode, type: entry.type, unitId: entry.unitId, assistUnitIds: entry.assistUnitIds,
        part: entry.part, priority: entry.priority, basis: entry.basis, validFromOn: entry.validFromOn, validToOn: entry.validToOn,
      })}
      save={may('catalogueChange') ? (values, entry) => (entry === undefined ? addCatalogueEntry(values as never) : changeCatalogueEntry(entry.id, values as never)) : undefined}
      extra={(entry, close) => <RemoveEntry id={entry.id} onDone={close} />}
    >
      <Gaps />
    </Records>
  );
}

function RemoveEntry({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const act = useMutation({ mutationFn: () => removeCatalogueEntry(id), onSuccess: () => { void client.invalidateQueries({ queryKey: ['admin', 'catalogue'] }); onDone(); } });
  return <><Popconfirm title={t('remove')} description={t('removeWhy')} onConfirm={() => act.mutate()}><Button danger loading={act.isPending}>{t('remove')}</Button></Popconfirm><FailureLine error={act.error} /></>;
}

function Gaps() {
  const t = useText(ADMIN_TEXT);
  const gaps = useQuery({ queryKey: ['admin', 'gaps'], queryFn: listCatalogueGaps }).data ?? [];
  if (gaps.length === 0) return null;
  return (
    <details className="card">
      <summary>{t('gaps')} {gaps.length}</summary>
      <ul>{gaps.map((gap, index) => <li key={index}>{gap.categoryPath ?? t('all')} · {gap.areaName ?? t('all')} <span className="ticket-mark">{t(`gap_${gap.kind}`)}</span></li>)}</ul>
    </details>
  );
}
