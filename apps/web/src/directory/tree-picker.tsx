// Pickers for a unit, a category or an area: a tree to walk, or words and pinyin to type.
import { TreeSelect } from 'antd';
import { useEffect, useState } from 'react';
import type { PinyinMatch } from './pinyin';
import { type Tree, useAreaTree, useCategoryTree, useUnitTree } from './trees';

interface PickerProps {
  readonly value?: string | readonly string[] | null;
  readonly onChange?: (value: string | readonly string[] | undefined) => void;
  readonly multiple?: boolean;
  readonly id?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

export const UnitPicker = (props: PickerProps) => <TreePicker tree={useUnitTree()} {...props} />;
export const CategoryPicker = (props: PickerProps) => <TreePicker tree={useCategoryTree()} {...props} />;
export const AreaPicker = (props: PickerProps) => <TreePicker tree={useAreaTree()} {...props} />;

function TreePicker({ tree, value, onChange, multiple = false, ...rest }: PickerProps & { readonly tree: Tree }) {
  const matches = usePinyin();
  return (
    <TreeSelect
      {...rest}
      treeData={tree.roots as never}
      value={(value ?? undefined) as never}
      onChange={(next: unknown) => onChange?.(next as string | undefined)}
      multiple={multiple}
      allowClear
      showSearch={{ filterTreeNode: (typed, node) => matches(String(node['path'] ?? ''), typed), treeNodeFilterProp: 'title' }}
      treeDefaultExpandedKeys={tree.roots.length === 1 && tree.roots[0] ? [tree.roots[0].value] : []}
      popupMatchSelectWidth={360}
      virtual
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
