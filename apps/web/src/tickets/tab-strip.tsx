// Tabs with counts over a list; the tab is part of the address.
import type { ReactNode } from 'react';
import { type CountQuery, useCount } from './use-count';
import './tab-strip.css';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly query: CountQuery;
}

interface TabStripProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly active: string;
  readonly onChange: (key: string) => void;
}

export function TabStrip({ label, tabs, active, onChange }: TabStripProps) {
  return (
    <div className="tab-strip" role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button key={tab.key} type="button" role="tab" aria-selected={tab.key === active} className="plain" onClick={() => onChange(tab.key)}>
          {tab.label} <Count query={tab.query} />
        </button>
      ))}
    </div>
  );
}

function Count({ query }: { readonly query: CountQuery }): ReactNode {
  const n = useCount(query);
  return <span className="tab-count num">{n ?? ' '}</span>;
}
