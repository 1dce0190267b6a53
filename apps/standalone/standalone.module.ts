// API and worker in one process.
import { Module } from '@nestjs/common';
import { ApiModule } from '../api/api.module.js';
import { WorkerModule } from '../worker/worker.module.js';

@Module({ imports: [ApiModule, WorkerModule] })
export class StandaloneModule {}
