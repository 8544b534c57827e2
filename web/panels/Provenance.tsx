import { version } from '../../sim/index.ts';
import { useAppState, useBase, useRun } from '../hooks/use-app.tsx';
import { Info } from './Info.tsx';
import { CopyButton } from './Masthead.tsx';

/** What another person needs to get the same result, and how to see that it is the same. */
export function Provenance() {
  const { seed, replication } = useAppState();
  const base = useBase();
  const digest = useRun(run => run.digest);
  return (
    <footer className="provenance">
      <div>
        Creepline {version} · {base.id} · seed {seed} · luck {replication} · digest{' '}
        <output data-testid="digest">{digest ?? '…'}</output>{' '}
        <Info about="the digest">
          <p>
            A fingerprint of everything that happened to everybody. The command line ends in the same one for the same
            people, strategies and seed, with one replication and luck 0. Levers moved on the way are another story:
            only this page, or a replay, tells it.
          </p>
        </Info>
      </div>
      {digest !== null && <CopyButton label="Copy digest" done="Digest copied" text={() => digest} />}
      <p className="quiet small">
        Simulated people, not a forecast. Everything on this page is computed on this machine; nothing is sent or
        stored. The same numbers give the same digest in the terminal, in the browser and on any other machine.
      </p>
    </footer>
  );
}
