// The keyboard layer: screens register their keys while they are shown; the newest registration wins.
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface KeyBinding {
  /** As in "j", "Enter", "Ctrl+Enter", "Alt+1", "?"; Ctrl also means ⌘. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Also while typing in a field. Keys with Ctrl or Alt always do. */
  readonly inFields?: boolean;
  readonly enabled?: boolean;
}

interface Layer {
  readonly name: string;
  bindings: readonly KeyBinding[];
}

const layers: Layer[] = [];
const listeners = new Set<() => void>();
let shown: readonly Layer[] = [];

/** Registers keys for as long as the component is mounted. `name` heads their group in the overlay. */
export function useKeys(name: string, bindings: readonly KeyBinding[]): void {
  const layer = useRef<Layer>({ name, bindings });
  layer.current.bindings = bindings;
  useEffect(() => {
    const mine = layer.current;
    layers.push(mine);
    changed();
    return () => {
      layers.splice(layers.indexOf(mine), 1);
      changed();
    };
  }, []);
}

/** All registered layers, the oldest first: what the "?" overlay shows. */
export function useLayers(): readonly Layer[] {
  return useSyncExternalStore(subscribe, () => shown);
}

export function installKeyboard(): () => void {
  // Combinations and function keys come before the controls: an open picker would swallow Ctrl Enter.
  const early = (event: KeyboardEvent) => isCombination(nameOf(event)) && onKeyDown(event);
  const late = (event: KeyboardEvent) => !isCombination(nameOf(event)) && onKeyDown(event);
  window.addEventListener('keydown', early, true);
  window.addEventListener('keydown', late);
  return () => {
    window.removeEventListener('keydown', early, true);
    window.removeEventListener('keydown', late);
  };
}

function isCombination(keys: string): boolean {
  return /^(Ctrl\+|Alt\+|F\d)/.test(keys);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = nameOf(event);
  const inField = isField(event.target);
  for (const layer of [...layers].reverse()) {
    const binding = layer.bindings.find((one) => one.enabled !== false && one.keys === pressed);
    if (binding === undefined) continue;
    if (inField && binding.inFields !== true && !/^(Ctrl|Alt)\+/.test(pressed)) continue;
    // A focused button or link keeps its own Enter.
    if (pressed === 'Enter' && binding.inFields !== true && isControl(event.target)) return;
    event.preventDefault();
    binding.run();
    return;
  }
}

export function nameOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code'>): string {
  // With Alt some systems type a special character; the code says which key it was.
  const plain = event.altKey && /^(Key|Digit)/.test(event.code) ? event.code.replace(/^(Key|Digit)/, '').toLowerCase() : event.key;
  const key = plain.length === 1 ? plain.toLowerCase() : plain;
  const shift = event.shiftKey && key.length > 1 ? 'Shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, [role=button], [role=menuitem], [role=option]') !== null;
}

function changed(): void {
  shown = [...layers];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
