// Every kind of error becomes the one body shape, and a field's fault is told in Chinese.
import 'reflect-metadata';
import { DomainError } from '@hotline/platform';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, ValidateNested } from 'class-validator';
import { QueryFailedError } from 'typeorm';
import { problemOf } from './problem.js';
import { validation } from './validation.js';

class Citizen {
  @IsString() readonly name!: string;
}

class Body {
  @IsString() @MaxLength(5) readonly title!: string;
  @IsIn(['normal', 'urgent']) readonly urgency!: string;
  @IsInt() @Max(200) readonly limit!: number;
  @ValidateNested() @Type(() => Citizen) readonly citizen!: Citizen;
}

const SOUND = { title: '路灯不亮', urgency: 'normal', limit: 3, citizen: { name: '张' } };

async function faults(body: object): Promise<unknown> {
  const error = await validation().transform(body, { type: 'body', metatype: Body }).then(() => undefined, (thrown: unknown) => thrown);
  return error && problemOf(error).errors;
}

describe('validation', () => {
  it('passes what is right', async () => {
    expect(await faults(SOUND)).toBeUndefined();
  });

  it('tells each field what is wrong with it', async () => {
    expect(await faults({ ...SOUND, title: '这个标题太长了', urgency: 'soon', limit: 500, citizen: { name: 7 } })).toEqual([
      { field: 'title', message: '最多 5 个字' },
      { field: 'urgency', message: '应为其中之一：normal, urgent' },
      { field: 'limit', message: '不能大于 200' },
      { field: 'citizen.name', message: '应为文字' },
    ]);
  });

  it('names what is missing and refuses what nobody knows, also inside', async () => {
    expect(await faults({ urgency: 'normal', limit: 1, citizen: { name: '张', admin: true }, secret: 1 })).toEqual([
      { field: 'secret', message: '不认识的字段' },
      { field: 'title', message: '必填' },
      { field: 'citizen.admin', message: '不认识的字段' },
    ]);
  });
});

describe('problemOf', () => {
  const failed = (code: string): QueryFailedError => new QueryFailedError('select 1', [], Object.assign(new Error('x'), { code }));

  it.each([
    ['a domain error', new DomainError('request.conflict', { detail: '已被他人处理' }), 409, 'request.conflict'],
    ['an unknown route', new NotFoundException(), 404, 'route.not_found'],
    ['a bad path', new BadRequestException(), 400, 'request.malformed'],
    ['a body that is too large', Object.assign(new Error('x'), { statusCode: 413 }), 413, 'request.too_large'],
    ['malformed JSON', Object.assign(new Error('x'), { statusCode: 400 }), 400, 'request.malformed'],
    ['text with a NUL', failed('22P05'), 422, 'validation.failed'],
    ['a conflict that three attempts did not solve', failed('40P01'), 503, 'server.unavailable'],
    ['a database that is away', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503, 'server.unavailable'],
    ['our own mistake', new TypeError('undefined is not a function'), 500, 'server.failed'],
  ])('%s', (_, thrown, status, code) => {
    expect(problemOf(thrown)).toMatchObject({ status, code, title: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  it('tells nothing of the inside', () => {
    expect(JSON.stringify(problemOf(new Error('password=hunter2')))).not.toContain('hunter2');
  });
});
