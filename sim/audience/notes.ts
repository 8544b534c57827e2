import type { Place } from '../core/errors.ts';
import type { ImportNote } from '../model/population/audience.ts';

/** What was noticed while a table was read: each kind once, with how often and where first. */
export class Notebook {
  private readonly file: string;
  private readonly notes = new Map<string, ImportNote>();

  constructor(file: string) {
    this.file = file;
  }

  add(kind: ImportNote['kind'], message: string, place: Place = {}, times = 1): void {
    const key = `${kind} ${place.path ?? ''} ${message}`;
    const known = this.notes.get(key);
    if (known === undefined) this.notes.set(key, { kind, times, file: this.file, ...place, message });
    else known.times += times;
  }

  all(): ImportNote[] {
    return [...this.notes.values()];
  }
}
