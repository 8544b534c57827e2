import { Static, Text, useInput, useStdout } from 'ink';
import { useEffect, useState } from 'react';
import { wrapText } from '../charts/line.ts';
import type { LiveController } from '../keys/controller.ts';
import { pressKey, registry } from '../keys/index.ts';
import { startAnnouncer } from './announcer.ts';

/** For screen readers and very plain terminals: the same keys, answers as lines of text that stay where they are. */
export function LinearApp({ controller }: { controller: LiveController }) {
  const { stdout } = useStdout();
  const [said, setSaid] = useState<string[]>([]);
  useEffect(
    () =>
      startAnnouncer(registry, controller, lines =>
        setSaid(before => [...before, ...lines.flatMap(line => wrapText(line, stdout.columns))]),
      ),
    [controller, stdout],
  );
  useInput((input, key) => pressKey(input, key, controller));
  return <Static items={said}>{(line, i) => <Text key={i}>{line}</Text>}</Static>;
}
