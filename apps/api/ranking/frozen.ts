// What the API tells of a frozen ranking; its rows are read with the table.
import type { Freezing } from '@hotline/ranking';
import type { FrozenDto } from './ranking.dto.js';

export function frozenDto(frozen: Awaited<ReturnType<Freezing['freeze']>>): FrozenDto {
  const { id, month, schemeName, version, cutAt, frozenAt, publishedAt, reason, signature } = frozen;
  return { id, month, schemeName, version, cutAt, frozenAt, publishedAt, reason, signature };
}
