// Groups of people in plain words.
import { sentenceCase, spaced } from './plain-words.ts';

const special: Readonly<Record<string, string>> = {
  'concern none': 'no privacy concern',
  'concern notVery': 'little privacy concern',
  'concern somewhat': 'some privacy concern',
  'concern very': 'strong privacy concern',
  'protected no': 'not in the protected group',
  'protected yes': 'the protected group',
  'vulnerable no': 'not vulnerable',
  'vulnerable yes': 'vulnerable people',
  'dataPoor no': 'people with much data',
  'dataPoor yes': 'people with little data',
  'familiarity stranger': 'strangers to the brand',
  'familiarity customer': 'customers',
  'familiarity regular': 'regulars',
  'guess right': 'people with a life event that shows',
  'guess missed': 'people with a life event that does not show',
  'guess wrong': 'people wrongly taken to have a life event',
  'guess none': 'people without a life event',
  'tenure new': 'customers of less than a year',
  'tenure old': 'customers of over a year',
  'country DE': 'Germany',
  'country GB': 'Britain',
  'country US': 'United States',
  'gender female': 'women',
  'gender male': 'men',
};

export function segmentWords(axis: string, value: string): string {
  const known = special[`${axis} ${value}`];
  if (known !== undefined) return known;
  return axis === 'age' ? `age ${value.replace('-', '–')}` : `${value} ${spaced(axis)}`;
}

export function segmentAxisWords(axis: string): string {
  return sentenceCase(spaced(axis));
}
