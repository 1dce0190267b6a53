// Which cell of the ranking is open.
export interface Cell {
  readonly unitId: string;
  readonly unitName: string;
  /** undefined: the unit's trend. */
  readonly indicator: string | undefined;
}
