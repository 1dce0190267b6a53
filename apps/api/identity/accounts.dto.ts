// Accounts as administrators send and see them.
import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { PERSONS_ROLES } from '@hotline/identity';
import { ROLE_CODES, type Role } from '@hotline/workflow';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';

export class CreateAccountDto {
  @ApiProperty({ example: 'liaison-3401' })
  @Matches(/^[a-z0-9][a-z0-9._-]{1,49}$/, { message: '用户名为 2–50 个小写字母、数字、点、横线' })
  username: string;

  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(50)
  name: string;

  @ApiProperty({ enum: PERSONS_ROLES, isArray: true })
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(PERSONS_ROLES, { each: true })
  roles: Role[];

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: String })
  @IsOptional() @IsUUID()
  unitId?: string | null;

  @ApiProperty({ minLength: 10, maxLength: 128 })
  @IsString() @IsNotEmpty() @MaxLength(128)
  password: string;
}

export class AlterAccountDto extends PartialType(PickType(CreateAccountDto, ['name', 'roles', 'unitId'] as const)) {
  @ApiPropertyOptional()
  @ValidateIf((body: AlterAccountDto) => body.active !== undefined) @IsBoolean()
  active?: boolean;
}

export class NewPasswordDto extends PickType(CreateAccountDto, ['password'] as const) {}

export class AccountDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() username: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROLE_CODES, isArray: true }) roles: readonly Role[];
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitId: string | null;
  @ApiProperty() active: boolean;
  @ApiProperty() passwordChangedAt: Date;
  @ApiProperty() createdAt: Date;
}
