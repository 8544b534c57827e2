// What a source is, for those who ask. The record comes with the first one.
import { use } from 'react';
import { loadSources } from '../../sim/index.ts';
import type { SourceRecord } from '../../sim/index.ts';
import { sentenceCase } from '../text/plain-words.ts';

const record = loadSources();

export function useSources(): readonly SourceRecord[] {
  return use(record);
}

const confidenceWords: Readonly<Record<SourceRecord['confidence'], string>> = {
  high: 'The figure was seen where it was published.',
  medium: 'The figure was seen through others, or comes from a small or a vendor’s study.',
  low: 'Press and common knowledge: a story rather than a figure.',
};

/** Stands inside a sentence or a cell. */
export function SourceText({ source }: { source: string }) {
  const found = useSources().find(({ key }) => key === source);
  if (found === undefined) return null;
  const { cite, taken, confidence } = found;
  return (
    <span className="source-text">
      <b>{cite}.</b> <span>{sentenceCase(taken)}.</span> <span className="quiet">{confidenceWords[confidence]}</span>
    </span>
  );
}
