// Citizens, reveals and blocked numbers as they are sent and shown: masked.
import { ApiProperty } from '@nestjs/swagger';
import { BLOCK_STATES, type BlockState, PERSONAL_FIELD_CODES, type PersonalField } from '@hotline/citizen';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class LookUpDto {
  // In the body, because addresses end up in logs.
  @ApiProperty({ example: '13800000001' })
  @IsString() @IsNotEmpty() @MaxLength(32)
  phone: string;
}

export class FoundCitizenDto {
  @ApiProperty({ format: 'uuid', description: '未来电过的号码也有编号' }) citizenId: string;
  @ApiProperty({ description: '是否来电过' }) known: boolean;
  @ApiProperty({ nullable: true, type: String, example: '张*三' }) name: string | null;
  @ApiProperty({ nullable: true, type: String, example: '138****0001' }) phone: string | null;
  @ApiProperty({ nullable: true, type: String }) address: string | null;
  @ApiProperty({ description: '受限号码；紧急情况仍须移交' }) blocked: boolean;
}

export class RevealDto {
  @ApiProperty({ enum: PERSONAL_FIELD_CODES })
  @IsIn(PERSONAL_FIELD_CODES)
  field: PersonalField;

  @ApiProperty({ minLength: 2, description: '查看理由，记入日志' })
  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;
}

export class RevealedDto {
  @ApiProperty({ nullable: true, type: String }) value: string | null;
}

export class RevealRecordDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) citizenId: string;
  @ApiProperty({ enum: PERSONAL_FIELD_CODES }) field: PersonalField;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) ticketId: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'uuid' }) actorId: string;
  @ApiProperty() actorName: string;
  @ApiProperty() at: Date;
}

export class ProposeBlockDto {
  @ApiProperty()
  @IsString() @IsNotEmpty() @MaxLength(32)
  phone: string;

  @ApiProperty({ minLength: 5 })
  @IsString() @MinLength(5) @MaxLength(500)
  reason: string;

  @ApiProperty({ minimum: 1, maximum: 90 })
  @IsInt() @Min(1) @Max(90)
  days: number;
}

export class DecideBlockDto {
  @ApiProperty()
  @IsBoolean()
  approved: boolean;
}

export class BlockDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '138****0001' }) phone: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: Object.keys(BLOCK_STATES) }) state: BlockState;
  @ApiProperty({ format: 'uuid' }) proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) decidedBy: string | null;
  @ApiProperty({ nullable: true, type: Date }) decidedAt: Date | null;
  @ApiProperty() expiresAt: Date;
  @ApiProperty() reviewAt: Date;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) liftedBy: string | null;
  @ApiProperty({ nullable: true, type: Date }) liftedAt: Date | null;
}

export class ListedBlockDto extends BlockDto {
  @ApiProperty({ nullable: true, type: String }) proposedByName: string | null;
  @ApiProperty({ nullable: true, type: String }) decidedByName: string | null;
  @ApiProperty({ nullable: true, type: String }) liftedByName: string | null;
  @ApiProperty({ description: '生效中且已到复核时间' }) reviewDue: boolean;
}
