// The trees of units, categories and areas, loaded once; names by id and options for pickers.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listAreas, listCategories, listUnits } from '../api/directory';

/** A node of any of the three trees, in the form that pickers take. */
export interface TreeNode {
  readonly value: string;
  readonly title: string;
  /** From the root to this node, for search and for tooltips. */
  readonly path: string;
  readonly children: readonly TreeNode[];
}

interface Raw {
  readonly id?: string;
  readonly code?: string | null;
  readonly name: string;
  readonly children?: readonly Raw[] | null;
}

export interface Tree {
  readonly roots: readonly TreeNode[];
  readonly byValue: ReadonlyMap<string, TreeNode>;
}

const HOUR = 3_600_000;
const EMPTY: Tree = { roots: [], byValue: new Map() };

export const useUnitTree = () => useTree('units', listUnits, (raw) => raw.id ?? '');
export const useCategoryTree = () => useTree('categories', listCategories, (raw) => raw.code ?? '');
export const useAreaTree = () => useTree('areas', listAreas, (raw) => raw.code ?? '');

function useTree(name: string, load: () => Promise<readonly Raw[]>, valueOf: (raw: Raw) => string): Tree {
  const { data } = useQuery({ queryKey: ['tree', name], queryFn: load, staleTime: HOUR });
  return useMemo(() => (data === undefined ? EMPTY : treeOf(data, valueOf)), [data, name]);
}

export function treeOf(raws: readonly Raw[], valueOf: (raw: Raw) => string): Tree {
  const byValue = new Map<string, TreeNode>();
  const nodeOf = (raw: Raw, above: string): TreeNode => {
    const path = above === '' ? raw.name : `${above} / ${raw.name}`;
    const node = { value: valueOf(raw), title: raw.name, path, children: (raw.children ?? []).map((child) => nodeOf(child, path)) };
    byValue.set(node.value, node);
    return node;
  };
  return { roots: raws.map((raw) => nodeOf(raw, '')), byValue };
}
