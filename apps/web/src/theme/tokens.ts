// Our tokens, light and dark: one blue for what can be acted on; the ladder's five colours belong to time alone.
interface Palette {
  readonly action: string;
  readonly actionSoft: string;
  readonly text: string;
  readonly textSoft: string;
  readonly surface: string;
  readonly ground: string;
  readonly raised: string;
  readonly line: string;
  readonly hover: string;
  readonly good: string;
  readonly fault: string;
  readonly faultSoft: string;
  readonly rail: string;
  readonly running: string;
  readonly reminded: string;
  readonly yellow: string;
  readonly red: string;
  readonly supervision: string;
  readonly remindedSoft: string;
  readonly yellowSoft: string;
  readonly redSoft: string;
  readonly supervisionSoft: string;
}

export const LIGHT: Palette = {
  action: '#2456d6',
  actionSoft: '#e9effd',
  text: '#1b2028',
  textSoft: '#565f6c',
  surface: '#ffffff',
  ground: '#f4f5f7',
  raised: '#ffffff',
  line: '#dfe2e7',
  hover: '#f0f2f5',
  good: '#1a7148',
  // A fault in a form is plum, not red: red means a red card.
  fault: '#98175a',
  faultSoft: '#fbeaf3',
  rail: '#eceef1',
  running: '#5c6673',
  reminded: '#05708f',
  yellow: '#8a5a00',
  red: '#c2141b',
  supervision: '#6d28c9',
  remindedSoft: '#e0f3f9',
  yellowSoft: '#ffeec2',
  redSoft: '#fde6e6',
  supervisionSoft: '#f0e7fc',
};

export const DARK: Palette = {
  action: '#85aaff',
  actionSoft: '#1d2c52',
  text: '#e4e7ec',
  textSoft: '#a2abb8',
  surface: '#181b20',
  ground: '#111317',
  raised: '#20242b',
  line: '#31363f',
  hover: '#23272f',
  good: '#5cc795',
  fault: '#f28cc0',
  faultSoft: '#3d1b2d',
  rail: '#15181c',
  running: '#a2abb8',
  reminded: '#5fc7e6',
  yellow: '#f3bd4e',
  red: '#ff8585',
  supervision: '#c4a2ff',
  remindedSoft: '#0f323d',
  yellowSoft: '#3d2f10',
  redSoft: '#451d1f',
  supervisionSoft: '#33234f',
};

/** The palette as CSS custom properties: actionSoft → --action-soft. */
export function cssVariables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)};`)
    .join('');
}

export type { Palette };
