// Pickers for a unit, a category or an area: a tree to walk, or words and pinyin to type.
import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { PinyinMatch } from './pinyin';
import { type Tree, useAreaTree, useCategoryTree, useUnitTree } from './trees';

interface PickerProps {
  readonly value?: string | readonly string[] | null;
  readonly onChange?: (value: string | readonly string[] | undefined) => void;
  readonly multiple?: boolean;
  readonly id?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** A button to clear it; without one Backspace clears, and Tab goes straight on. */
  readonly clearable?: boolean;
}

export const UnitPicker = (props: PickerProps) => <TreePicker tree={useUnitTree()} {...props} />;
export const CategoryPicker = (props: PickerProps) => <TreePicker tree={useCategoryTree()} {...props} />;
export const AreaPicker = (props: PickerProps) => <TreePicker tree={useAreaTree()} {...props} />;

/** The tree as an indented list: arrows walk it, words or initials narrow it down, Enter takes the first. */
function TreePicker({ tree, value, onChange, multiple = false, clearable = false, ...rest }: PickerProps & { readonly tree: Tree }) {
  const matches = usePinyin();
  const [typed, setTyped] = useState('');
  const options = useMemo(() => [...tree.byValue.values()].map(({ value, title, path }) => ({ value, label: title, path, depth: path.split(' / ').length - 1 })), [tree]);
  return (
    <Select
      {...rest}
      // Inside a form the field's label names it.
      aria-label={rest.id === undefined ? rest.placeholder : undefined}
      mode={multiple ? 'multiple' : undefined}
      options={options}
      value={(value === '' ? undefined : (value ?? undefined)) as never}
      onChange={(next: unknown) => onChange?.(next as string | undefined)}
      allowClear={clearable}
      showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: (words, option) => matches(option?.path ?? '', words) }}
      onInputKeyDown={(event) => {
        if (event.key === 'Backspace' && typed === '' && !multiple) onChange?.(undefined);
      }}
      optionRender={({ data }) => <span title={data.path} style={{ paddingLeft: data.depth * 16 }}>{data.label}</span>}
      popupMatchSelectWidth={360}
    />
  );
}

/** Pinyin tables are heavy: they come when the first picker does, and until then words are matched plainly. */
export function usePinyin(): PinyinMatch {
  const [matches, setMatches] = useState<PinyinMatch>(() => plainMatch);
  useEffect(() => {
    void import('./pinyin').then(({ pinyinMatch }) => setMatches(() => pinyinMatch));
  }, []);
  return matches;
}

const plainMatch: PinyinMatch = (text, typed) => text.toLowerCase().includes(typed.toLowerCase());
