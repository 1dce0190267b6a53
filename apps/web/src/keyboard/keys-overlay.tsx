// The "?" overlay: every key that works on this screen, by group.
import { Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../text/text';
import { useKeys, useLayers } from './keyboard';
import { KEYBOARD_TEXT } from './keyboard.text';
import './keys-overlay.css';

export function KeysOverlay() {
  const t = useText(KEYBOARD_TEXT);
  const [open, setOpen] = useState(false);
  useKeys(t('general'), [{ keys: '?', label: t('show'), run: () => setOpen((was) => !was) }]);
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('title')} width={680} destroyOnHidden>
      <KeyList />
    </Modal>
  );
}

function KeyList() {
  const groups = new Map<string, Map<string, string>>();
  for (const layer of useLayers()) {
    const group = groups.get(layer.name) ?? new Map<string, string>();
    for (const binding of layer.bindings) {
      if (binding.enabled !== false && binding.label !== '') group.set(binding.keys, binding.label);
    }
    groups.set(layer.name, group);
  }
  return (
    <div className="keys-overlay">
      {[...groups].filter(([, keys]) => keys.size > 0).map(([name, keys]) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {[...keys].map(([key, label]) => (
              <div key={key}>
                <dt><Keys keys={key} /></dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** "Ctrl+Enter" as key caps. */
export function Keys({ keys }: { readonly keys: string }) {
  return <>{keys.split('+').map((key) => <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>)}</>;
}
