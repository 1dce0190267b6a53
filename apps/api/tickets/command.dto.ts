// How commands are given, to one ticket or to many.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COMMANDS, STATUS_CODES, type Command } from '@hotline/workflow';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsObject, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';

export class CommandDto {
  @ApiProperty({ enum: COMMANDS }) @IsIn(COMMANDS) command: Command;
  @ApiProperty({ description: '您所看到的版本；已变则 409，并附期间的变化' }) @IsInt() @Min(1) expectedVersion: number;
  @ApiPropertyOptional({ type: Object, additionalProperties: true, description: '该操作要求的字段，见 allowedCommands' })
  @IsOptional() @IsObject() input: Record<string, unknown> = {};
}

export class SeenTicketDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() id: string;
  @ApiProperty() @IsInt() @Min(1) expectedVersion: number;
}
export class BatchCommandDto {
  @ApiProperty({ enum: COMMANDS }) @IsIn(COMMANDS) command: Command;
  @ApiPropertyOptional({ type: Object, additionalProperties: true }) @IsOptional() @IsObject() input: Record<string, unknown> = {};
  @ApiProperty({ type: [SeenTicketDto], maxItems: 200 })
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => SeenTicketDto)
  tickets: SeenTicketDto[];
}
export class BatchResultDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() done: boolean;
  @ApiPropertyOptional({ enum: STATUS_CODES }) status?: string;
  @ApiPropertyOptional() version?: number;
  @ApiPropertyOptional() code?: string;
  @ApiPropertyOptional() title?: string;
  @ApiPropertyOptional({ type: [Object] }) errors?: readonly object[];
}
export class BatchResultsDto {
  @ApiProperty({ type: [BatchResultDto] }) results: readonly BatchResultDto[];
}
