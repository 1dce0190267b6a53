// Units, areas and categories as they are sent and shown.
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { DUTIES, type Duty, UNIT_KIND_CODES, type UnitKind } from '@hotline/directory';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';

const DUTY_CODES = Object.keys(DUTIES) as Duty[];

export class UnitDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: UNIT_KIND_CODES }) kind: UnitKind;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) parentId: string | null;
  @ApiProperty({ nullable: true, type: String }) areaCode: string | null;
  @ApiProperty() level: number;
  @ApiProperty({ nullable: true, type: String }) rankingGroup: string | null;
  @ApiProperty({ nullable: true, type: Date }) dissolvedAt: Date | null;
}

@ApiExtraModels(UnitDto)
export class UnitNodeDto extends UnitDto {
  @ApiProperty({ type: () => [UnitNodeDto] }) children: readonly UnitNodeDto[];
}

export class CategoryDto {
  @ApiProperty({ example: '010203' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty({ nullable: true, type: String }) parentCode: string | null;
  @ApiProperty() level: number;
  @ApiProperty() active: boolean;
}

export class CategoryNodeDto extends CategoryDto {
  @ApiProperty({ type: () => [CategoryNodeDto] }) children: readonly CategoryNodeDto[];
}

export class AreaNodeDto {
  @ApiProperty({ example: '991201' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty({ nullable: true, type: String }) parentCode: string | null;
  @ApiProperty() level: number;
  @ApiProperty({ type: () => [AreaNodeDto] }) children: readonly AreaNodeDto[];
}

export class FoundUnitDto {
  @ApiProperty({ example: 'B-CGJ' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/, { message: '编码为 1–30 个字母、数字、横线' })
  code: string;

  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @ApiProperty({ enum: UNIT_KIND_CODES })
  @IsIn(UNIT_KIND_CODES)
  kind: UnitKind;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: String })
  @IsOptional() @IsUUID()
  parentId?: string | null;

  @ApiPropertyOptional({ nullable: true, type: String })
  @IsOptional() @Matches(/^(\d{6}|\d{9}|\d{12})$/, { message: '区划代码为 6、9 或 12 位数字' })
  areaCode?: string | null;

  @ApiPropertyOptional({ nullable: true, type: String })
  @IsOptional() @IsString() @MaxLength(30)
  rankingGroup?: string | null;
}

export class AlterUnitDto extends PartialType(OmitType(FoundUnitDto, ['code'] as const)) {}

export class DissolvedUnitDto {
  @ApiProperty({ type: UnitDto }) unit: UnitDto;
  @ApiProperty({ description: '退回待派单的工单数' }) recalled: number;
}

export class DutyDto {
  @ApiProperty({ enum: DUTY_CODES })
  @IsIn(DUTY_CODES)
  duty: Duty;
}

export class StaffMemberDto {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: DUTY_CODES }) duty: Duty;
  @ApiProperty() active: boolean;
}

export class AddCategoryDto {
  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @ApiPropertyOptional({ nullable: true, type: String })
  @IsOptional() @Matches(/^(\d{2}){1,3}$/, { message: '没有这个上级类别' })
  parentCode?: string | null;
}

export class AlterCategoryDto {
  @ApiPropertyOptional()
  @ValidateIf((body: AlterCategoryDto) => body.name !== undefined) @IsString() @IsNotEmpty() @MaxLength(60)
  name?: string;

  @ApiPropertyOptional()
  @ValidateIf((body: AlterCategoryDto) => body.active !== undefined) @IsBoolean()
  active?: boolean;
}
