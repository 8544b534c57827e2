import { afterEach, describe, expect, it, vi } from 'vitest';
import { missingSupport } from '../../../../sim/language/index.ts';
import { LiveRun } from '../../../../sim/engine/live-run.ts';
import { parseScenario } from '../../../../sim/io/index.ts';

const scenario = (size: number) =>
  parseScenario(`{id: a, title: A, population: {size: ${size}}, strategies: {x: {}}}`, {
    file: 'a.yaml',
    read: () => undefined,
  });

describe('a host that lacks what it takes is told in a sentence', () => {
  afterEach(() => void vi.unstubAllGlobals());
  it('without WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(missingSupport()).toMatch(/^WebAssembly, which runs the simulation, is missing/);
    expect(() => new LiveRun(scenario(10))).toThrow('is missing or switched off here');
  });
  it('without SIMD', () => {
    class Module {
      constructor() {
        throw new Error('unknown opcode 0xfd');
      }
    }
    vi.stubGlobal('WebAssembly', { Module, Memory: WebAssembly.Memory });
    expect(() => new LiveRun(scenario(10))).toThrow('WebAssembly without SIMD cannot run the simulation');
  });
  it('and one that has it is left alone', () => expect(missingSupport()).toBeUndefined());
});
