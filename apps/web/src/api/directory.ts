// PROVISIONAL Units, categories, areas as trees.
import { call } from './transport';

export interface Unit { id: string; name: string; code?: string; kind?: string; children?: Unit[] }
export interface Category { code: string; name: string; children?: Category[] }
export interface Area { code: string; name: string; children?: Area[] }
export const listUnits = () => call<Unit[]>('GET', '/api/units');
export const listCategories = () => call<Category[]>('GET', '/api/categories');
export const listAreas = () => call<Area[]>('GET', '/api/areas');
