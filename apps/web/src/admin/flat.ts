// A tree as rows in its order, each with its depth.

export type Leveled<T> = T & { readonly depth: number };

export function flat<T extends { readonly children: readonly T[] }>(nodes: readonly T[], depth = 0): readonly Leveled<T>[] {
  return nodes.flatMap((node) => [{ ...node, depth }, ...flat(node.children, depth + 1)]);
}
