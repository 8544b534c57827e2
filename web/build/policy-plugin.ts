// Writes the content security policy into the built page: nothing but what the page itself consists of.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const wasm = `'wasm-unsafe-eval'`;

const nothingElse = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", 'img-src data:'];

/** For the page in files: its own scripts, styles and worker. */
const ownFiles = [
  ...nothingElse,
  `script-src 'self' ${wasm}`,
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
];

export function policyPlugin(single: boolean): Plugin {
  return {
    name: 'creepline-policy',
    apply: 'build',
    enforce: 'post',
    // after vite-plugin-singlefile, which inlines in the same hook: hashes are of what is finally in the page
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          file.source = withPolicy(html, single ? inlinePolicy(html) : ownFiles);
        }
      },
    },
  };
}

function withPolicy(html: string, policy: readonly string[]): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
  return html.replace('<meta charset="utf-8" />', found => `${found}\n    ${meta}`);
}

/** For the page in one file: exactly these inline scripts and styles, and the worker that the script holds. */
function inlinePolicy(html: string): string[] {
  return [
    ...nothingElse,
    `script-src ${hashes(html, 'script')} ${wasm}`,
    `style-src ${hashes(html, 'style')}`,
    'worker-src blob: data:',
    'font-src data:',
  ];
}

function hashes(html: string, tag: 'script' | 'style'): string {
  const bodies = Array.from(
    html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g')),
    match => match[1]!,
  );
  return bodies.map(body => `'sha256-${createHash('sha256').update(body).digest('base64')}'`).join(' ');
}
