// Filters of the ticket list; each change goes to the address at once.
import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Kind, useOptions } from '../api/vocabulary';
import { CategoryPicker, UnitPicker } from '../directory/tree-picker';
import { useKeys } from '../keyboard/keyboard';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';
import type { UrlFilter } from './use-url-filter';
import './filter-bar.css';

export function FilterBar({ url }: { readonly url: UrlFilter }) {
  const t = useText(TICKETS_TEXT);
  const { filter, change, clear, one } = url;
  return (
    <div className="filter-bar" role="search">
      <SearchField value={one('q') ?? ''} onSearch={(q) => change({ q })} />
      <WordSelect kind="statuses" label={t('status')} value={filter['status']} onChange={(status) => change({ status })} />
      <WordSelect kind="types" label={t('type')} value={filter['type']} onChange={(type) => change({ type })} />
      <WordSelect kind="channels" label={t('channel')} value={filter['channel']} onChange={(channel) => change({ channel })} />
      <span className="filter-wide"><UnitPicker clearable placeholder={t('unit')} value={one('unitId') ?? null} onChange={(unitId) => change({ unitId: unitId as string | undefined })} /></span>
      <span className="filter-wide"><CategoryPicker clearable placeholder={t('category')} value={one('categoryCode') ?? null} onChange={(categoryCode) => change({ categoryCode: categoryCode as string | undefined })} /></span>
      <Checkbox checked={one('overdue') === 'true'} onChange={(event) => change({ overdue: event.target.checked ? 'true' : undefined })}>{t('onlyOverdue')}</Checkbox>
      {Object.keys(filter).some((name) => name !== 'sort') && <Button type="link" size="small" onClick={clear}>{t('clear')}</Button>}
    </div>
  );
}

function WordSelect({ kind, label, value, onChange }: { readonly kind: Kind; readonly label: string; readonly value: readonly string[] | undefined; readonly onChange: (codes: string[]) => void }) {
  const options = useOptions(kind);
  return <Select className="filter-select" mode="multiple" maxTagCount={1} allowClear placeholder={label} aria-label={label} options={options} value={[...(value ?? [])]} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} />;
}

/** Searches a moment after the last key. */
function SearchField({ value, onSearch }: { readonly value: string; readonly onSearch: (words: string) => void }) {
  const t = useText(TICKETS_TEXT);
  const field = useRef<{ focus: () => void }>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  useKeys(t('title'), [{ keys: '/', label: t('search'), run: () => field.current?.focus() }]);
  return <Input ref={field as never} className="filter-search" prefix={<SearchOutlined />} suffix={<kbd>/</kbd>} allowClear value={typed} placeholder={t('search')} aria-label={t('search')} onChange={(event) => setTyped(event.target.value)} />;
}
