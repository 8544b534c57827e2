// Who may import whom: the house has floors, and imports only go down.
import { posix } from 'node:path';
import { importsOf, type Source } from './source-text.ts';

/**
 * Floors of each house, lowest first. A room is a folder or a file, named from its house on; where rooms lie inside each
 * other, the inner one counts. Rooms on one floor never import each other. A house without floors is not checked.
 */
const floors: Record<string, readonly (readonly string[])[]> = {
  // inside `model`, mechanisms stand between the dictionary and the story
  sim: [
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
    ['protocol', 'docs', 'schemas'],
    ['index.ts'],
  ],
  // a view of a result knows nothing of the command that shows it, and the process knows nothing of views
  cli: [
    ['flags'],
    ['specs'],
    ['host'],
    ['format', 'completion', 'ui/terminal', 'ui/charts'],
    ['ui/run'],
    ['ui/state'],
    ['ui/keys'],
    ['ui/panels', 'ui/linear'],
    ['ui'],
    ['commands', 'command-line.ts'],
    ['run-command-line.ts'],
    ['main.ts'],
  ],
  // what is set and what is run knows nothing of React; charts and the picture draw what panels and the hall put together
  web: [
    ['build'],
    ['state'],
    ['crowd'],
    ['host'],
    ['text'],
    ['hooks'],
    ['charts', 'picture'],
    ['panels'],
    ['hall'],
    ['connect.ts'],
    ['Lab.tsx'],
    ['App.tsx'],
    ['main.tsx', 'vite.config.ts'],
  ],
};

/** Where a package may be imported: path prefixes. A package that is not here may not be imported at all. */
const packageHomes: Record<string, readonly string[]> = {
  'simple-statistics': ['sim/experiment/statistics.ts'],
  '@faker-js/faker': ['sim/model/population/persona.ts'],
  yaml: ['sim/io/'],
  zod: ['sim/io/', 'sim/audience/', 'sim/survey/', 'sim/validation/', 'sim/schemas/'],
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
  rolldown: ['cli/build.mjs'],
  vite: ['web/vite.config.ts', 'web/build/'],
  'vite-plugin-singlefile': ['web/vite.config.ts'],
  '@vitejs/plugin-react': ['web/vite.config.ts'],
};

/**
 * Doors into the model besides `sim/index.ts`, and who may use them. Worker adapters talk its protocol. What reads flags
 * and files says what is wrong in the model's own words, but help and completion must not wait for the model to load:
 * its errors, and the text that they and all views are made of, stand in files that import nothing else.
 */
const sideDoors: Record<string, readonly string[]> = {
  'sim/protocol/': ['cli/host/', 'web/host/'],
  'sim/core/errors.ts': ['cli/flags/', 'cli/host/', 'cli/command-line.ts', 'cli/run-command-line.ts'],
  'sim/core/text.ts': ['cli/host/', 'cli/format/'],
};

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
  if (targetHouse === house) return checkFloors(house!, path, target);
  if (targetHouse === 'sim') return checkDoor(path, target);
  if (targetHouse === 'scenarios' && house !== 'sim') return undefined; // data for everybody but the model
  return `${house} may not reach into ${targetHouse}`;
}

function checkDoor(path: string, target: string): string | undefined {
  if (target === 'sim/index.ts') return undefined;
  const door = Object.keys(sideDoors).find(start => target.startsWith(start));
  if (door === undefined) return 'the door is sim/index.ts';
  const guests = sideDoors[door]!;
  return guests.some(guest => path.startsWith(guest)) ? undefined : `only for ${guests.join(', ')}`;
}

function checkFloors(house: string, path: string, target: string): string | undefined {
  const storeys = floors[house];
  if (storeys === undefined) return undefined;
  const [room, targetRoom] = [path, target].map(file => roomOf(storeys.flat(), file.slice(house.length + 1)));
  if (room === undefined || targetRoom === undefined) return 'this folder has no floor in the house';
  const [floor, targetFloor] = [room, targetRoom].map(name => storeys.findIndex(names => names.includes(name)));
  return room === targetRoom || targetFloor! < floor! ? undefined : `${room} may not import ${targetRoom}`;
}

/** The innermost room that a file lies in: `ui/state` rather than `ui`. */
function roomOf(rooms: readonly string[], file: string): string | undefined {
  return rooms.filter(room => file === room || file.startsWith(`${room}/`)).toSorted((a, b) => b.length - a.length)[0];
}
