import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { fingerprintPlugin } from './build/fingerprint-plugin.ts';
import { plainImportPlugin } from './build/plain-import-plugin.ts';
import { policyPlugin } from './build/policy-plugin.ts';
import { scenariosPlugin } from './build/scenarios-plugin.ts';
import { validationPlugin } from './build/validation-plugin.ts';
import { wordlessPlugin } from './build/wordless-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The model's files only define things: what the page does not use of them need not be sent. */
const treeshake = { moduleSideEffects: [{ test: /\/sim\//, sideEffects: false }] };

/** `vite build web`: files for any static host. `--mode single`: one HTML file that opens without a server. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root: here('.'),
    base: './',
    publicDir: false,
    plugins: [
      fingerprintPlugin(),
      scenariosPlugin(),
      validationPlugin(),
      react(),
      plainImportPlugin(),
      ...(single
        ? [inlineWorkerPlugin(), viteSingleFile({ removeViteModuleLoader: true }), renamePlugin('creepline.html')]
        : []),
      policyPlugin(single),
    ],
    build: {
      outDir: here(single ? '../dist-web-single' : '../dist-web'),
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { treeshake },
    },
    // a page from a file may not start a worker that is a module
    worker: {
      format: single ? 'iife' : 'es',
      plugins: () => [fingerprintPlugin(), wordlessPlugin()],
      rolldownOptions: { treeshake },
    },
  };
});

/** The one-file page holds its worker as text. */
function inlineWorkerPlugin() {
  return {
    name: 'creepline-inline-worker',
    enforce: 'pre' as const,
    resolveId: (name: string) => (name.endsWith('/worker-file.ts') ? here('host/worker-inline.ts') : undefined),
  };
}

function renamePlugin(name: string) {
  return {
    name: 'creepline-rename',
    enforce: 'post' as const,
    generateBundle: {
      order: 'post' as const,
      handler(_: unknown, bundle: Record<string, { fileName: string }>) {
        for (const file of Object.values(bundle)) if (file.fileName === 'index.html') file.fileName = name;
      },
    },
  };
}
