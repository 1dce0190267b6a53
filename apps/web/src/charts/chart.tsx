// A chart in our tokens; its data also stand in a table beside it for who cannot see it.
import { useEffect, useRef } from 'react';
import { useDark } from '../theme/theme';
import { DARK, LIGHT, type Palette } from '../theme/tokens';

type Option = Readonly<Record<string, unknown>>;
interface Drawn {
  setOption: (option: Option, replace: boolean) => void;
  resize: () => void;
  dispose: () => void;
}

interface ChartProps {
  readonly label: string;
  readonly height: number;
  readonly option: (palette: Palette) => Option;
}

export function Chart({ label, height, option }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const palette = useDark() ? DARK : LIGHT;
  const wanted = useRef(option);
  wanted.current = option;
  useEffect(() => {
    const element = box.current;
    let gone = false;
    const observer = new ResizeObserver(() => drawn.current?.resize());
    void import('./echarts').then(({ init }) => {
      if (gone || element === null) return;
      drawn.current = init(element) as unknown as Drawn;
      drawn.current.setOption(dressed(wanted.current(palette), palette), true);
      observer.observe(element);
    });
    return () => {
      gone = true;
      observer.disconnect();
      drawn.current?.dispose();
      drawn.current = undefined;
    };
  }, []);
  useEffect(() => drawn.current?.setOption(dressed(option(palette), palette), true));
  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}

function dressed(option: Option, palette: Palette): Option {
  return {
    animation: false,
    textStyle: { color: palette.text, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
    tooltip: { trigger: 'axis', backgroundColor: palette.raised, borderColor: palette.line, textStyle: { color: palette.text } },
    ...option,
  };
}

export function axisStyle(palette: Palette): Option {
  return { axisLine: { lineStyle: { color: palette.line } }, axisTick: { show: false }, axisLabel: { color: palette.textSoft }, splitLine: { lineStyle: { color: palette.line } } };
}
