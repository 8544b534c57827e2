import { useEffect, useRef } from 'react';
import { headerWords, helpWords } from '../text/header-words.ts';

export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current!.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="hall-help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{helpWords.title}</h2>
      {helpWords.picture.map(text => (
        <p key={text}>{text}</p>
      ))}
      <dl>
        {helpWords.keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{helpWords.lab}</p>
      <p className="quiet">{headerWords.honest}</p>
      <button type="button" className="hall-go" onClick={() => dialog.current!.close()}>
        {headerWords.close}
      </button>
    </dialog>
  );
}
