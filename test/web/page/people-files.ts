// Tables of customers that nobody ever was.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export interface TableFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const file = (name: string, lines: readonly string[]): TableFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

/** Ages, spending and the arm of a test; one row is broken and one age is a word. */
export function customers(rows = 400, name = 'customers.csv'): TableFile {
  const row = (i: number) =>
    [
      18 + (i % 47),
      i % 2 === 0 ? 'female' : 'male',
      (20 + ((i * 7919) % 997) * 1.5).toFixed(2),
      i % 3 === 0 ? 'Web' : 'Phone',
      i % 4,
      i % 9 === 0 ? 1 : 0,
    ].join(',');
  return file(name, [
    'age,gender,history,channel,segment,visit',
    ...Array.from({ length: rows }, (_, i) => row(i)),
    '1,2',
    'old,male,30.5,Web,2,0',
  ]);
}

export function withNames(rows = 60): TableFile {
  const row = (i: number) => `Person ${i},person${i}@example.com,${20 + (i % 40)},${i % 13}`;
  return file('list.csv', ['name,email,age,history', ...Array.from({ length: rows }, (_, i) => row(i))]);
}

export function zipped({ name, buffer }: TableFile): TableFile {
  return { name: `${name}.gz`, mimeType: 'application/gzip', buffer: gzipSync(buffer) };
}

export async function chooseFile(page: Page, table: TableFile): Promise<void> {
  await page
    .getByLabel(/^(Use your own people|Another file|Choose the file)$/)
    .and(page.locator('input'))
    .setInputFiles(table);
  await page
    .getByRole('status')
    .filter({ hasText: /^Reading/ })
    .waitFor({ state: 'detached' });
  await page
    .getByRole('status')
    .filter({ hasText: table.name })
    .or(page.getByRole('alert').filter({ hasText: table.name }))
    .first()
    .waitFor();
}
