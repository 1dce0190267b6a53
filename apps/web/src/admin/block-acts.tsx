// What may be done with a blocked number: approve or refuse another's proposal, lift what is in force.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { type Block, decideBlock, liftBlock } from '../api/blocklist';
import { useAccount, useMay } from '../frame/account';
import { FailureLine } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';

export function BlockActs({ block }: { readonly block: Block }) {
  const t = useText(ADMIN_TEXT);
  const may = useMay();
  const account = useAccount();
  const client = useQueryClient();
  const done = { onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'blocks'] }) };
  const decide = useMutation({ mutationFn: (approved: boolean) => decideBlock(block.id, approved), ...done });
  const lift = useMutation({ mutationFn: () => liftBlock(block.id), ...done });
  if (block.state === 'proposed' && may('blocklistDecide') && block.proposedBy === account.id) return <span className="soft">{t('ownProposal')}</span>;
  return (
    <span className="row wrap">
      {block.state === 'proposed' && may('blocklistDecide') && (
        <>
          <Button size="small" type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>{t('approve')}</Button>
          <Button size="small" disabled={decide.isPending} onClick={() => decide.mutate(false)}>{t('refuse')}</Button>
        </>
      )}
      {block.state === 'active' && may('blocklistLift') && <Popconfirm title={t('lift')} description={t('liftWhy')} onConfirm={() => lift.mutate()}><Button size="small" loading={lift.isPending}>{t('lift')}</Button></Popconfirm>}
      <FailureLine error={decide.error ?? lift.error} />
    </span>
  );
}
