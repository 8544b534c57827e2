// Who may import whom: the house has floors, and imports only go down.
import { posix } from 'node:path';
import { importsOf, type Source } from './source-text.ts';

/**
 * Floors of `sim`, lowest first; inside `model`, mechanisms stand between the dictionary and the story.
 * Rooms on one floor never import each other.
 */
const floors = [
  ['core'],
  ['language'],
  ['model/world'],
  [
    'model/population',
    'model/living',
    'model/strategy',
    'model/perception',
    'model/response',
    'model/memory',
    'model/market',
    'metrics',
  ],
  ['model/story.ts'],
  ['engine'],
  ['experiment', 'io'],
  ['expect', 'audience'],
  ['survey'],
  ['validation'],
  ['calibration'],
  ['protocol', 'docs'],
  ['index.ts'],
];

/** Where a package may be imported: path prefixes. A package that is not here may not be imported at all. */
const packageHomes: Record<string, readonly string[]> = {
  'simple-statistics': ['sim/experiment/statistics.ts'],
  '@faker-js/faker': ['sim/model/population/persona.ts'],
  yaml: ['sim/io/'],
  zod: ['sim/io/', 'sim/audience/', 'sim/survey/', 'sim/validation/'],
  fflate: ['sim/audience/', 'sim/io/tokens.ts'],
  hyparquet: ['sim/audience/'],
  ink: ['cli/'],
  yargs: ['cli/'],
  'cli-table3': ['cli/'],
  'cli-progress': ['cli/'],
  'node:': ['cli/', 'web/vite.config.ts', 'web/build/'],
  'virtual:': ['web/'],
  react: ['cli/', 'web/'],
  'react-dom': ['web/'],
  d3: ['web/'],
  vite: ['web/vite.config.ts', 'web/build/'],
  'vite-plugin-singlefile': ['web/vite.config.ts'],
  '@vitejs/plugin-react': ['web/vite.config.ts'],
};

/** The worker adapters: the only files outside `sim` that may talk its protocol. */
const adapters = ['cli/host/', 'web/host/'];

/** What is wrong with the imports of one file of sim, cli or web; tests may import anything. */
export function checkImports({ path, text }: Source): string[] {
  if (path.startsWith('test/')) return [];
  return importsOf(text).flatMap(name => {
    const why = name.startsWith('.')
      ? checkFile(path, posix.join(posix.dirname(path), name))
      : checkPackage(path, name);
    return why === undefined ? [] : [`${path} imports ${name}: ${why}`];
  });
}

function checkPackage(path: string, name: string): string | undefined {
  const key =
    /^\w+:/.exec(name)?.[0] ??
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  const homes = packageHomes[key];
  if (homes === undefined) return 'no file may import this package';
  return homes.some(home => path.startsWith(home)) ? undefined : `only for ${homes.join(', ')}`;
}

function checkFile(path: string, target: string): string | undefined {
  const [house, targetHouse] = [path, target].map(file => file.split('/')[0]);
  if (targetHouse === 'sim') return house === 'sim' ? checkFloors(path, target) : checkDoor(path, target);
  if (targetHouse === 'scenarios' && house !== 'sim') return undefined; // data for everybody but the model
  return targetHouse === house ? undefined : `${house} may not reach into ${targetHouse}`;
}

/** From cli and web there is one door into the model, and a side door for the worker adapters. */
function checkDoor(path: string, target: string): string | undefined {
  if (target === 'sim/index.ts') return undefined;
  if (target.startsWith('sim/protocol/') && adapters.some(adapter => path.startsWith(adapter))) return undefined;
  return 'the door is sim/index.ts (for worker adapters also sim/protocol)';
}

/** `core`, `model/world`, `index.ts`: where a file of `sim` lives. */
function roomOf(path: string): string {
  const [, folder, below] = path.split('/');
  return folder === 'model' ? `model/${below}` : folder!;
}

function checkFloors(path: string, target: string): string | undefined {
  const [room, targetRoom] = [roomOf(path), roomOf(target)];
  const [floor, targetFloor] = [room, targetRoom].map(name => floors.findIndex(names => names.includes(name)));
  if (floor === -1 || targetFloor === -1) return 'this folder has no floor in the house';
  return room === targetRoom || targetFloor! < floor! ? undefined : `${room} may not import ${targetRoom}`;
}
