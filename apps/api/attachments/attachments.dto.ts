// A file of a ticket as its readers see it, and the form it is sent with.
import { ApiProperty } from '@nestjs/swagger';

export class UploadDto {
  @ApiProperty({ type: String, format: 'binary' }) file: unknown;
}

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) ticketId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'MIME 类型，由内容判定' }) type: string;
  @ApiProperty({ description: '字节数' }) size: number;
  @ApiProperty() sha256: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) uploadedBy: string | null;
  @ApiProperty() uploaderName: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '保存期满清除内容的时间' }) erasedAt: Date | null;
}
