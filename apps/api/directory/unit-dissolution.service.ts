// Dissolves a unit: what it has in hand goes back to dispatch in the same transaction, so that no ticket is lost from sight.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Directory, Units } from '@hotline/directory';
import { transaction } from '@hotline/platform';
import { done, TicketWriter } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { DissolvedUnitDto } from './directory.dto.js';

@Injectable()
export class UnitDissolution {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly units: Units,
    private readonly directory: Directory,
    private readonly writer: TicketWriter,
  ) {}

  async dissolve(unitId: string): Promise<DissolvedUnitDto> {
    const dissolved = await transaction(this.dataSource, async (tx) => {
      const before = await this.recallAll(tx, unitId);
      const unit = await this.units.dissolve(tx, unitId);
      // Whoever dispatched to it meanwhile has committed, because dissolving waited for the unit's row.
      const meanwhile = await this.recallAll(tx, unitId);
      return { unit, recalled: before + meanwhile };
    });
    await this.directory.forget();
    return dissolved;
  }

  private async recallAll(tx: EntityManager, unitId: string): Promise<number> {
    const ticketIds = await ledTickets(tx, unitId);
    const input = { reason: '承办单位已撤销' };
    const results = await this.writer.executeIn(tx, ticketIds.map((ticketId) => ({ ticketId, command: 'recall', input })), SYSTEM_ACTOR);
    return results.map(done).length;
  }
}

/** With the unit's work: a reply under review or callback is done, and its unit's name stays with it. */
async function ledTickets(tx: EntityManager, unitId: string): Promise<readonly string[]> {
  const rows = (await tx.query(
    `select id from tickets where lead_unit_id = $1 and status in ('pending_sign', 'in_progress', 'suspended') order by id`,
    [unitId],
  )) as readonly { readonly id: string }[];
  return rows.map((row) => row.id);
}
