// Rows with a bar each; the late part stands in the ladder's red, and as a number.

interface Row {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly late?: number;
}

export function Bars({ rows }: { readonly rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.key}>
          <span className="clip">{row.label}</span>
          <span className="bar"><i style={{ width: `${(row.value / most) * 100}%` }}><b style={{ width: `${row.value === 0 ? 0 : ((row.late ?? 0) / row.value) * 100}%` }} /></i></span>
          <span className="num">{row.value}{row.late ? <em className="num">{row.late}</em> : null}</span>
        </li>
      ))}
    </ul>
  );
}
