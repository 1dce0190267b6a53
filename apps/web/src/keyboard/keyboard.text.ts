// Words of the keyboard overlay.
import type { Dictionary } from '../text/text';

export const KEYBOARD_TEXT = {
  title: ['快捷键', 'Keys'],
  general: ['全局', 'Everywhere'],
  show: ['显示快捷键', 'Show the keys'],
  list: ['列表', 'List'],
  next: ['下一条', 'Next'],
  previous: ['上一条', 'Previous'],
  openPanel: ['在右侧打开', 'Open at the right'],
  openTab: ['在新标签页打开', 'Open in a new tab'],
  mark: ['选中或取消', 'Mark or unmark'],
  back: ['返回', 'Go back'],
} as const satisfies Dictionary;
