// Describes the API from its controllers and DTOs, for /api/openapi.json and docs/openapi.json.
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { operationId } from './operations.js';

export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('12345 热线工单系统')
    .setDescription('Errors are application/problem+json. Times are ISO 8601 with an offset.')
    .setVersion('0.1.0')
    .addCookieAuth('hotline_session')
    .addBearerAuth();
  return SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: operationId,
  });
}

export function serveDescription(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
