// `npm run import-holidays -- FILE.json …`: takes the official list of one or more years into the calendar.
import { readFile } from 'node:fs/promises';
import { DomainError } from '@hotline/platform';
import { HolidayImport } from '@hotline/timing';
import { inProduct } from './command-context.js';

const USAGE = '用法：npm run import-holidays -- 年份.json …';

/** Returns the exit code: 0 every list is in, 1 one was refused or could not be read. */
export async function importHolidaysCommand(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error(USAGE);
    return 1;
  }
  return inProduct(async (app) => {
    const lists = app.get(HolidayImport, { strict: false });
    let code = 0;
    for (const file of files) {
      try {
        const { year, days } = await lists.importYear(JSON.parse(await readFile(file, 'utf8')), '导入');
        console.log(`  ${file}：${year} 年，${days} 天；未办结工单的时限将重新计算`);
      } catch (error) {
        code = 1;
        console.error(`  ${file}：${reasonOf(error)}`);
      }
    }
    return code;
  });
}

function reasonOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '没有这个文件';
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  return [error.title, ...(error.details.errors ?? []).map(({ field, message }) => `    ${field}：${message}`)].join('\n');
}
