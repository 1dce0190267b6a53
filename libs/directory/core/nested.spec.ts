// Rows become a tree in their own order.
import { nested } from './nested.js';

it('hangs every row under its parent and keeps orphans at the top', () => {
  const rows = [
    { code: '01', parent: null }, { code: '0101', parent: '01' }, { code: '0202', parent: '02' }, { code: '010101', parent: '0101' },
  ];
  expect(nested(rows, (row) => row.code, (row) => row.parent)).toEqual([
    { ...rows[0], children: [{ ...rows[1], children: [{ ...rows[3], children: [] }] }] },
    { ...rows[2], children: [] },
  ]);
});
