// API keys as administrators send and see them.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROGRAMS_ROLES, SCOPE_PATTERN } from '@hotline/identity';
import { ROLE_CODES, type Role } from '@hotline/workflow';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDate, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class IssueApiKeyDto {
  @ApiProperty({ example: '城市运行平台' })
  @IsString() @IsNotEmpty() @MaxLength(100)
  name: string;

  @ApiPropertyOptional({ enum: PROGRAMS_ROLES, isArray: true, default: ['api'] })
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsIn(PROGRAMS_ROLES, { each: true })
  roles: Role[] = ['api'];

  @ApiPropertyOptional({ type: [String], example: ['tickets:write'], description: '空表示不限' })
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(SCOPE_PATTERN, { each: true, message: '范围写作 tickets:read 或 tickets:write' })
  scopes: string[] = [];

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional() @IsUUID()
  unitId?: string;

  @ApiPropertyOptional()
  @IsOptional() @Type(() => Date) @IsDate()
  expiresAt?: Date;
}

export class ApiKeyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'hk_q7Xz2' }) hint: string;
  @ApiProperty({ enum: ROLE_CODES, isArray: true }) roles: readonly Role[];
  @ApiProperty({ type: [String] }) scopes: readonly string[];
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty({ nullable: true, type: Date }) expiresAt: Date | null;
  @ApiProperty({ nullable: true, type: Date }) lastUsedAt: Date | null;
  @ApiProperty({ nullable: true, type: Date }) revokedAt: Date | null;
  @ApiProperty() createdAt: Date;
}

export class IssuedApiKeyDto extends ApiKeyDto {
  @ApiProperty({ description: '只在此显示一次' }) key: string;
}
