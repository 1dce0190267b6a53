// Connects TypeORM to PostgreSQL; the schema comes from migrations only.
import { Module } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { Config } from './config.js';
import { SnakeCaseNaming } from './naming-strategy.js';

@Module({
  imports: [TypeOrmModule.forRootAsync({ inject: [Config], useFactory: connectionOf })],
})
export class DatabaseModule {}

function connectionOf(config: Config): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    applicationName: 'hotline',
    poolSize: config.databasePool,
    // Business days are Shanghai's, whatever the server's own setting is.
    extra: { options: '-c TimeZone=Asia/Shanghai' },
    namingStrategy: new SnakeCaseNaming(),
    autoLoadEntities: true,
    synchronize: false,
    installExtensions: false,
    retryAttempts: 3,
    retryDelay: 1000,
  };
}
