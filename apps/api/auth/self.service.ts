// Who one is and what one may do: name, roles, unit, the operations and commands open to these roles.
import { Injectable } from '@nestjs/common';
import { Directory } from '@hotline/directory';
import type { Identity } from '@hotline/identity';
import { commandsOf } from '@hotline/workflow';
import { AccessCheck } from './access-check.service.js';
import type { MeDto } from './auth.dto.js';

@Injectable()
export class Self {
  constructor(
    private readonly directory: Directory,
    private readonly access: AccessCheck,
  ) {}

  async describe({ id, username, name, roles, unitId }: Omit<Identity, 'scopes'>): Promise<MeDto> {
    const me = { id, username: username ?? name, name, roles, operations: this.access.operationsFor({ roles }), commands: commandsOf(roles) };
    if (unitId === null) return me;
    const unit = await this.directory.unit(unitId);
    return { ...me, unitId, unitName: unit?.name };
  }
}
