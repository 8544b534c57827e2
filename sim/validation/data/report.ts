// Real people's data beside the model: what was predicted of them, and which patterns they show. Files stay where they are.
import { schemaVersion } from '../../engine/report.ts';
import { version } from '../../engine/version.ts';
import { readColumns } from '../../audience/read-columns.ts';
import { bankColumns, checkBank } from './bank.ts';
import type { DataCheck } from './claim.ts';
import { cdnowColumns, checkCdnow } from './cdnow.ts';
import { checkConsent, consentColumns } from './consent.ts';
import { checkHillstrom, hillstromColumns } from './hillstrom.ts';

export interface DataReport {
  schemaVersion: string;
  engine: { version: string };
  /** of the halves and of simulated people */
  seed: number;
  checks: readonly DataCheck[];
  /** files that were not there */
  absent: readonly string[];
}

/** Names of the files as they are published, packed or not. */
export const dataFiles = ['hillstrom.csv', 'bank-additional-full.csv', 'amazon-consent.csv', 'cdnow.csv'] as const;
export type DataFile = (typeof dataFiles)[number];

const checks: Readonly<Record<DataFile, (bytes: Uint8Array, file: string, seed: number) => Promise<DataCheck>>> = {
  'hillstrom.csv': async (bytes, file, seed) => checkHillstrom(await readColumns(bytes, file, hillstromColumns), seed),
  'bank-additional-full.csv': async (bytes, file) => checkBank(await readColumns(bytes, file, bankColumns)),
  'amazon-consent.csv': async (bytes, file) => checkConsent(await readColumns(bytes, file, consentColumns)),
  'cdnow.csv': async (bytes, file, seed) => checkCdnow(await readColumns(bytes, file, cdnowColumns), seed),
};

/** `files`: the bytes of those that are there. */
export async function reportData(
  files: Partial<Readonly<Record<DataFile, Uint8Array>>>,
  seed: number,
): Promise<DataReport> {
  const there = dataFiles.flatMap(file => (files[file] === undefined ? [] : [checks[file](files[file], file, seed)]));
  return {
    schemaVersion,
    engine: { version },
    seed,
    checks: await Promise.all(there),
    absent: dataFiles.filter(file => files[file] === undefined),
  };
}
