// The JSON schema of a scheme, and what a schema cannot say: the checks that make a scheme meaningful as a whole.
import { Decimal } from './decimals.js';
import { INDICATOR_NAMES } from './indicators.js';
import type { Component, Scheme } from './scheme.js';

const decimal = { type: 'string', pattern: '^\\d{1,6}(\\.\\d{1,6})?$' } as const;
const percentage = { type: 'string', pattern: '^(100(\\.0{1,6})?|\\d{1,2}(\\.\\d{1,6})?)$' } as const;
const places = { type: ['integer', 'null'], minimum: 0, maximum: 6 } as const;
const component = {
  type: 'object',
  additionalProperties: false,
  required: ['indicator', 'rule', 'full'],
  properties: {
    indicator: { enum: INDICATOR_NAMES },
    rule: { enum: ['linear', 'piecewise'] },
    full: decimal,
    weight: decimal,
    inverse: { type: 'boolean' },
    target: percentage,
    k: decimal,
    floor: decimal,
  },
  if: { properties: { rule: { const: 'piecewise' } } },
  then: { required: ['target', 'k', 'floor'] },
} as const;

export const SCHEME_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'components'],
  properties: {
    name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$' },
    title: { type: 'string', maxLength: 100 },
    effectiveFrom: { type: 'string', pattern: '^20\\d\\d-(0[1-9]|1[0-2])$' },
    components: { type: 'array', minItems: 1, maxItems: 20, items: component },
    combine: { enum: ['sum', 'mean'] },
    base: decimal,
    rounding: {
      type: 'object',
      additionalProperties: false,
      required: ['rate', 'component', 'score'],
      properties: { rate: places, component: places, score: { type: 'integer', minimum: 0, maximum: 6 } },
    },
    levelWeights: {
      type: 'object',
      additionalProperties: false,
      required: ['5', '4', '3', '2', '1'],
      properties: { 5: percentage, 4: percentage, 3: percentage, 2: percentage, 1: percentage },
    },
    minimumSample: { type: 'integer', minimum: 0, maximum: 100_000 },
    missing: { enum: ['unranked', 'renormalise'] },
    bands: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['label', 'from'],
        properties: { label: { type: 'string', minLength: 1, maxLength: 40 }, from: { type: 'integer', minimum: 0 } },
      },
    },
    excludedTypes: { type: 'array', maxItems: 6, uniqueItems: true, items: { type: 'string', maxLength: 40 } },
    firstDay: { type: 'integer', minimum: 1, maximum: 28 },
    award: { enum: ['ranks', 'grades'] },
    grades: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['grade', 'from'],
        properties: { grade: { type: 'string', minLength: 1, maxLength: 10 }, from: decimal },
      },
    },
  },
} as const;

export interface SchemeProblem {
  readonly field: string;
  readonly message: string;
}

export function schemeProblems(scheme: Scheme): readonly SchemeProblem[] {
  return [
    ...repeated(scheme.components.map((c) => c.indicator), 'components', '指标重复'),
    ...repeated(scheme.bands.map((b) => b.label), 'bands', '分档名称重复'),
    ...repeated(scheme.bands.map((b) => String(b.from)), 'bands', '分档起点重复'),
    ...repeated(scheme.grades.map((g) => g.grade), 'grades', '等次重复'),
    ...scheme.components.flatMap((c, i) => componentProblems(scheme, c).map((message) => ({ field: `components[${i}]`, message }))),
    ...levelWeightProblems(scheme),
    ...(scheme.bands.length > 0 && !scheme.bands.some((b) => b.from === 0) ? [{ field: 'bands', message: '须有一档从 0 起' }] : []),
    ...(scheme.combine === 'mean' && weightSum(scheme).isZero() ? [{ field: 'components', message: '权重之和须大于 0' }] : []),
    ...(scheme.combine === 'mean' && scheme.base !== '0' ? [{ field: 'base', message: '加权平均不能另加基础分' }] : []),
  ];
}

function componentProblems(scheme: Scheme, c: Component): readonly string[] {
  return [
    ...(scheme.combine === 'sum' && c.weight !== undefined ? ['加总方案不用权重，请改满分'] : []),
    ...(c.rule === 'piecewise' && new Decimal(c.floor).gt(c.full) ? ['保底分不能高于满分'] : []),
    ...(c.rule === 'linear' && ('target' in c || 'k' in c || 'floor' in c) ? ['线性计分不用目标值、系数和保底分'] : []),
    ...(new Decimal(c.full).isZero() ? ['满分须大于 0'] : []),
  ];
}

function levelWeightProblems(scheme: Scheme): readonly SchemeProblem[] {
  return Object.entries(scheme.levelWeights)
    .filter(([, weight]) => new Decimal(weight).gt(1))
    .map(([level]) => ({ field: `levelWeights.${level}`, message: '评价等级权重须在 0 到 1 之间' }));
}

function repeated(values: readonly string[], field: string, message: string): readonly SchemeProblem[] {
  return new Set(values).size === values.length ? [] : [{ field, message }];
}

function weightSum(scheme: Scheme): Decimal {
  return scheme.components.reduce<Decimal>((sum, c) => sum.plus(c.weight ?? '1'), new Decimal(0));
}
