// A file dropped anywhere on the page is read as a table of people.
import { useEffect, useState } from 'react';
import { useReadPeople } from '../hooks/use-app.tsx';

export function DropZone() {
  const over = useDrop(useReadPeople());
  return over ? (
    <div className="drop-zone" aria-hidden="true">
      <p>
        Drop it: the people of this table will be simulated
        <small>It is read on this machine; nothing is sent or stored.</small>
      </p>
    </div>
  ) : null;
}

/** Whether a file is held over the page. */
function useDrop(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // between two elements of the page the pointer leaves one for the other
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      setOver(false);
      take(file);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    addEventListener('dragenter', enter, { signal });
    addEventListener('dragover', enter, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => listeners.abort();
  }, [take]);
  return over;
}
