// The figures of the wall.
import { type ScreenDto, screenShow } from '../client';

export type ScreenFigures = ScreenDto;

export const screenFigures = () => screenShow();
