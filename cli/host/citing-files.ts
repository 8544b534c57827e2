import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCitingFile, type CitingFile } from '../../sim/index.ts';
import { scenariosFolder } from './node-files.ts';
import { readFileText } from './open-input.ts';

/** Folders of files that name sources, by what one of their files is. */
const shelves = { scenario: '.', finding: 'evidence', record: 'evidence/record', survey: 'surveys' } as const;
export type Shelf = keyof typeof shelves;
export type ShelvedFile = CitingFile & { shelf: Shelf };

/** All shipped files that name a source. */
export function filesCiting(key: string): ShelvedFile[] {
  const all = (Object.keys(shelves) as Shelf[]).flatMap(shelf =>
    yamlFiles(join(scenariosFolder, shelves[shelf])).map(path => ({
      shelf,
      ...readCitingFile(readFileText(path), path),
    })),
  );
  return all.filter(({ sources }) => sources.includes(key));
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .toSorted()
    .map(file => join(folder, file));
}
