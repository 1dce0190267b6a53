// Takes the one file out of a multipart request, whole and bounded, and hands it to a controller.
import multipart from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ATTACHMENT_LIMITS } from '@hotline/ticket';
import { DomainError } from '@hotline/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export async function acceptFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, { limits: { fileSize: ATTACHMENT_LIMITS.bytes, files: 1, fields: 10, fieldSize: 1000, parts: 11 } });
}

export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Promise<ReceivedFile> =>
  fileOf(context.switchToHttp().getRequest<FastifyRequest>()));

async function fileOf(request: FastifyRequest): Promise<ReceivedFile> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new DomainError('validation.failed', { errors: [{ field: 'file', message: '请选择一个文件' }] });
  try {
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    throw (error as { readonly code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? new DomainError('attachment.too_large') : error;
  }
}
