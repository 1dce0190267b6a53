// The operator's desk: the caller left, one form in the middle, what the machine knows at the right.
import { useState } from 'react';
import { draftKeys, removeDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { DeskWork } from './desk-work';
import './desk.css';

/** Each conversation has a draft of its own; taking another call parks the one before. */
export function DeskPage() {
  const begin = `${useAccount().id}.desk.`;
  const [draft, setDraft] = useState(() => draftKeys(begin)[0] ?? begin + crypto.randomUUID());
  const fresh = () => setDraft(begin + crypto.randomUUID());
  const finish = () => {
    removeDraft(draft);
    fresh();
  };
  return (
    <DeskWork
      key={draft} draftKey={draft} parked={draftKeys(begin).filter((key) => key !== draft)}
      onPark={fresh} onFinish={finish} onOpen={setDraft}
    />
  );
}
