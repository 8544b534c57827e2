import { defineCommand } from './command.ts';

export const populationCommands: ReturnType<typeof defineCommand>[] = [];
