// 一次性告知: what a citizen must bring or know, by category; operators read it out at the desk.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { type OneTimeNotice, oneTimeNotices, putOneTimeNotice, removeOneTimeNotice } from '../api/admin';
import { useCategoryTree } from '../directory/trees';
import { useMay } from '../frame/account';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { missingField } from './missing-field';
import type { Values } from './record-form';
import { Records } from './records';

export function OneTimeNotices() {
  const t = useText(ADMIN_TEXT);
  const may = useMay();
  const categories = useCategoryTree();
  const nameOf = (notice: OneTimeNotice) => categories.byValue.get(notice.categoryCode)?.path ?? notice.categoryCode;
  const save = async (values: Values, notice: OneTimeNotice | undefined) => {
    const code = notice?.categoryCode ?? values['categoryCode'];
    if (typeof code !== 'string' || code === '') throw missingField('categoryCode', t('chooseCategory'));
    return putOneTimeNotice(code, String(values['text'] ?? ''));
  };
  return (
    <Records<OneTimeNotice>
      title={t('oneTimeNotices')} note={t('oneTimeHint')} empty={t('oneTimeEmpty')} queryKey={['admin', 'one-time-notices']} load={oneTimeNotices} keyOf={(notice) => notice.categoryCode} nameOf={nameOf}
      columns={[
        { title: t('category'), cell: nameOf },
        { title: t('text'), cell: (notice) => <span className="words">{notice.text}</span>, className: 'wide' },
        { title: t('changed'), cell: (notice) => <span className="soft">{notice.changedBy} <Instant at={notice.changedAt} /></span> },
      ]}
      fieldsOf={(notice) => [
        ...(notice === undefined ? [{ name: 'categoryCode', label: t('category'), type: 'category', required: true, hint: t('oneTimeCategoryHint') } as const] : []),
        { name: 'text', label: t('text'), type: 'longText', required: true, max: 5_000 },
      ]}
      valuesOf={(notice) => ({ text: notice?.text })}
      save={may('oneTimeNoticesPut') ? save : undefined}
      extra={(notice, close) => may('oneTimeNoticesRemove') && <Remove code={notice.categoryCode} onDone={close} />}
    />
  );
}

function Remove({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const act = useMutation({ mutationFn: () => removeOneTimeNotice(code), onSuccess: () => { void client.invalidateQueries({ queryKey: ['admin', 'one-time-notices'] }); onDone(); } });
  return (
    <>
      <Popconfirm title={t('remove')} description={t('oneTimeRemoveWhy')} onConfirm={() => act.mutate()}><Button danger loading={act.isPending}>{t('remove')}</Button></Popconfirm>
      {act.error && <Failure error={act.error} />}
    </>
  );
}
