// A table of records with a form at the right for a new or chosen one: what most sections are.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePinyin } from '../directory/tree-picker';
import { WithPanel } from '../parts/side-panel';
import { Empty, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import { RecordForm, type FieldSpec, type Values } from './record-form';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  readonly className?: string;
}

interface RecordsProps<T> {
  readonly title: string;
  readonly queryKey: readonly string[];
  readonly load: () => Promise<readonly T[]>;
  readonly keyOf: (row: T) => string;
  readonly nameOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** Fields for a new record (undefined) or an old one; no fields: nothing to write. */
  readonly fieldsOf: (row: T | undefined) => readonly FieldSpec[];
  readonly valuesOf: (row: T | undefined) => Values;
  readonly save: ((values: Values, row: T | undefined) => Promise<unknown>) | undefined;
  readonly mayAdd?: boolean;
  /** Of records that are made and ended but never changed: false. */
  readonly mayOpen?: boolean;
  /** What the section is for, in a sentence. */
  readonly note?: string;
  readonly empty?: string;
  readonly extra?: (row: T, close: () => void) => ReactNode;
  readonly children?: ReactNode;
}

export function Records<T>(props: RecordsProps<T>) {
  const t = useText(ADMIN_TEXT);
  const { message } = App.useApp();
  const client = useQueryClient();
  const matches = usePinyin();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<{ readonly row: T | undefined }>();
  const query = useQuery({ queryKey: props.queryKey, queryFn: props.load });
  const close = () => setChosen(undefined);
  const save = useMutation({
    mutationFn: async (values: Values) => props.save?.(values, chosen?.row),
    onSuccess: () => {
      void message.success(t('saved'));
      close();
      // What a rung is called may be new.
      void client.invalidateQueries({ queryKey: ['vocabulary'] });
      void client.invalidateQueries({ queryKey: props.queryKey });
      void client.invalidateQueries({ queryKey: ['tree'] });
    },
  });
  const choose = (row: T | undefined) => {
    save.reset();
    setChosen({ row });
  };
  const keyOfChosen = chosen?.row === undefined ? 'new' : props.keyOf(chosen.row);
  const panel = chosen === undefined || props.save === undefined ? undefined : (
    <div className="stack">
      <h2>{chosen.row === undefined ? t('add') : t('edit', { name: props.nameOf(chosen.row) })}</h2>
      <RecordForm key={keyOfChosen} draftKey={`${props.queryKey.at(-1) ?? ''}.${keyOfChosen}`} fields={props.fieldsOf(chosen.row)} initial={props.valuesOf(chosen.row)} saving={save.isPending} error={save.error} onSave={(values, options) => save.mutate(values, options)} onCancel={close} />
      {chosen.row !== undefined && props.extra?.(chosen.row, close)}
    </div>
  );
  return (
    <WithPanel title={props.title} panel={panel} onClose={close}>
      <div className="page">
        <div className="page-head">
          <h2>{props.title}</h2>
          <Input size="small" allowClear className="records-filter" value={words} placeholder={t('filter')} aria-label={t('filter')} onChange={(event) => setWords(event.target.value)} />
          {props.save !== undefined && props.mayAdd !== false && <Button type="primary" size="small" className="records-add" onClick={() => choose(undefined)}>{t('add')}</Button>}
        </div>
        {props.note !== undefined && <p className="soft records-note">{props.note}</p>}
        {props.children}
        <Loaded query={query} rows={12}>
          {(rows) => {
            const shown = words.trim() === '' ? rows : rows.filter((row) => matches(props.nameOf(row), words));
            return shown.length === 0 ? <Empty>{words.trim() === '' ? (props.empty ?? t('none')) : t('noMatch')}</Empty> : (
              <div className="records">
                <table>
                  <thead><tr>{props.columns.map((column, index) => <th key={index} scope="col">{column.title || <span className="hidden-visually">{t('more')}</span>}</th>)}</tr></thead>
                  <tbody>
                    {shown.map((row) => (
                      <tr key={props.keyOf(row)} className={chosen?.row === row ? 'open' : ''}>
                        {props.columns.map((column, index) => (
                          <td key={index} data-label={column.title} className={column.className}>{index === 0 && props.save !== undefined && props.mayOpen !== false ? <button type="button" className="linkish" onClick={() => choose(row)}>{column.cell(row)}</button> : column.cell(row)}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            );
          }}
        </Loaded>
      </div>
    </WithPanel>
  );
}
