// What logging in takes and who one is afterwards.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Command, COMMANDS, ROLE_CODES, type Role } from '@hotline/workflow';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class LoginDto {
  @ApiProperty({ example: 'operator' })
  @IsString() @IsNotEmpty() @MaxLength(100)
  username: string;

  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(128)
  password: string;
}

export class ChangePasswordDto {
  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(128)
  currentPassword: string;

  @ApiProperty({ minLength: 10, maxLength: 128 })
  @IsString() @IsNotEmpty() @MaxLength(128)
  newPassword: string;
}

export class MeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() username: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROLE_CODES, isArray: true }) roles: readonly Role[];
  @ApiPropertyOptional({ format: 'uuid' }) unitId?: string;
  @ApiPropertyOptional() unitName?: string;
  @ApiProperty({ type: [String], description: '本人可以调用的接口（operationId）' }) operations: readonly string[];
  @ApiProperty({ enum: COMMANDS, isArray: true, description: '本人的角色可以发出的操作；对某一工单以 allowedCommands 为准' }) commands: readonly Command[];
}
