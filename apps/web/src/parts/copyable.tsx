// A value that one click copies: numbers, phones, addresses.
import { App } from 'antd';
import type { ReactNode } from 'react';
import { FRAME_TEXT } from '../frame/frame.text';
import { useText } from '../text/text';
import './copyable.css';

export function Copyable({ value, children }: { readonly value: string; readonly children?: ReactNode }) {
  const t = useText(FRAME_TEXT);
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    void message.success(t('copied'));
  };
  return (
    <button type="button" className="copyable num" title={t('copy')} onClick={() => void copy()}>
      {children ?? value}
    </button>
  );
}
