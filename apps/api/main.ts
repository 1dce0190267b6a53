// `npm run start:api`: the HTTP side alone; workers run elsewhere.
import { Config, logger } from '@hotline/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { fastifyAdapter, NEST_OPTIONS, prepareApi } from './create-api.js';

const config = Config.read();
const app = await NestFactory.create<NestFastifyApplication>(ApiModule, fastifyAdapter(config), NEST_OPTIONS);
await prepareApi(app);
app.enableShutdownHooks();
await app.listen(config.port, config.host);
logger.info({ port: config.port }, 'api listening');
