// Turns rows that name their parent into a tree.

export type Nested<Row> = Row & { readonly children: readonly Nested<Row>[] };

/** In the order of the rows; a row whose parent is not among them is a root. */
export function nested<Row>(rows: readonly Row[], keyOf: (row: Row) => string, parentOf: (row: Row) => string | null): readonly Nested<Row>[] {
  const nodes = new Map(rows.map((row) => [keyOf(row), { ...row, children: [] as Nested<Row>[] }]));
  const roots: Nested<Row>[] = [];
  for (const row of rows) {
    const node = nodes.get(keyOf(row))!;
    const parent = nodes.get(parentOf(row) ?? '');
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
