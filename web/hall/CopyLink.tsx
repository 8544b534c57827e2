// Copies the address and says so. Where the browser forbids it, the address is shown to be copied by hand.
import { useState } from 'react';
import { headerWords } from '../text/header-words.ts';

export function CopyLink() {
  const [state, setState] = useState<'ready' | 'done' | 'refused'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setState('done');
      setTimeout(() => setState('ready'), 2000);
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        <span aria-live="polite">{state === 'done' ? headerWords.copied : headerWords.copy}</span>
      </button>
      {state === 'refused' && (
        <input
          type="text"
          readOnly
          aria-label={headerWords.link}
          value={location.href}
          onFocus={event => event.target.select()}
        />
      )}
    </>
  );
}
