// A process that registers and dispatches tickets until it is killed: what tests of a crash start.
import { PlatformModule } from '@hotline/platform';
import { Registrar, TicketModule, TicketWriter } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { complaint } from './supervision-tickets.js';

// Whoever started it has ended without killing it: nothing is left behind.
process.stdin.once('end', () => process.exit()).resume();

@Module({ imports: [PlatformModule, TicketModule] })
class BusyWriter {}

const app = await NestFactory.createApplicationContext(BusyWriter, { logger: false });
const [unit] = await app.get(DataSource).query<{ id: string }[]>('select id from units limit 1');
const person: Actor = { id: unit!.id, name: '张三', roles: ['operator', 'dispatcher'], unitId: null, unitIds: [] };

async function writeOn(): Promise<never> {
  for (;;) {
    const { id } = await app.get(Registrar, { strict: false }).register(complaint(), person);
    await app.get(TicketWriter, { strict: false }).execute({ ticketId: id, command: 'dispatch', input: { unitId: unit!.id } }, person);
  }
}
await Promise.all([writeOn(), writeOn(), writeOn(), writeOn()]);
