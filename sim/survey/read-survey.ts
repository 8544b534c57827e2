// From a survey file to a survey: what is left out is filled in, and every name is known.
import { CreeplineError } from '../core/errors.ts';
import type { ItemName } from '../model/population/marginals.ts';
import { fittedOr } from '../model/world/fitted.ts';
import { channelNames } from '../model/world/names.ts';
import type { BasePopulation } from '../model/world/scenario.ts';
import type { SegmentAxis } from '../model/world/segments.ts';
import { shiftPath } from './forms.ts';
import { checkSurvey } from './check-survey.ts';
import { checkSource } from '../io/schema-check.ts';
import {
  familiaritySteps,
  surveyFileSchema,
  trustSteps,
  type Confidence,
  type Flow,
  type Form,
  type PublishedFile,
  type SurveyFile,
  type SurveyItemFile,
} from './schema.ts';
import { readYaml } from '../io/yaml.ts';

/** A share of people, for people of any of the built-in populations. */
export type PublishedShare = Readonly<Record<BasePopulation, number>>;

/** What an item is about; numbers from 0 to 1, 0 where the file says nothing. */
export interface SurveyFeatures {
  service?: ItemName;
  /** data and inferences that are used */
  kinds: readonly ItemName[];
  flow: Flow;
  channel: number;
  /** undefined: as obtrusive as usual */
  obtrusive?: number;
  /** undefined: no brand is meant */
  brandTrust?: number;
  familiarity: number;
  benefit: number;
  told: number;
  control: number;
  covert: number;
  visible: number;
  fit: number;
  discount: number;
  sensitive: number;
  nameCue: number;
  messages: number;
}

export interface SurveyItem {
  id: string;
  says: string;
  form: Form;
  /** of literacy and tools: yes from so many on */
  least: number;
  features: SurveyFeatures;
  /** by answer */
  published: Readonly<Record<string, PublishedShare>>;
  /** shares of the first answer */
  bySegment: Readonly<Partial<Record<SegmentAxis, Readonly<Record<string, PublishedShare>>>>>;
}

/** One answer to one item. */
export interface AnswerRef {
  item: string;
  answer: string;
}

export interface CombinedItem {
  id: string;
  says: string;
  how: 'all' | 'any';
  of: readonly AnswerRef[];
  published?: PublishedShare;
}

export interface Survey {
  id: string;
  title: string;
  question: string;
  /** of what was published; null for a survey of one's own */
  source: string | null;
  confidence: Confidence | null;
  asked?: number;
  base: BasePopulation;
  shift: number;
  input: boolean;
  items: readonly SurveyItem[];
  combined: readonly CombinedItem[];
  orders: readonly { more: AnswerRef; less: AnswerRef }[];
  slopes: readonly { answer: AnswerRef; axis: SegmentAxis; sign: '+' | '-' }[];
}

/** A survey file, complete. Throws with every problem at once. */
export function parseSurvey(text: string, file: string): Survey {
  const source = readYaml(text, file);
  const { value, problems } = checkSource<SurveyFile>(surveyFileSchema, source);
  if (value === undefined) throw new CreeplineError('invalid', problems);
  const faults = checkSurvey(value, source);
  if (faults.length > 0) throw new CreeplineError('invalid', faults);
  return readSurvey(value);
}

function readSurvey({
  question = '',
  source,
  confidence,
  asked,
  population,
  shift = 0,
  input = false,
  form,
  items,
  combined = [],
  orders = [],
  slopes = [],
  ...head
}: SurveyFile): Survey {
  return {
    ...head,
    question,
    shift: fittedOr(shiftPath(head.id), shift),
    input,
    source: source ?? null,
    confidence: confidence ?? null,
    ...(asked !== undefined && { asked }),
    base: population?.base ?? 'us',
    items: items.map(item => readItem(item, form)),
    combined: combined.map(({ all, any, published, ...rest }) => ({
      ...rest,
      how: all === undefined ? 'any' : 'all',
      of: (all ?? any ?? []).map(refOf),
      ...(published !== undefined && { published: everywhere(published) }),
    })),
    orders: orders.map(({ more, less }) => ({ more: refOf(more), less: refOf(less) })),
    slopes: slopes.map(slope => ({ ...slope, answer: refOf(slope.answer) })),
  };
}

function readItem(
  { id, says, form, least = 1, published = {}, bySegment = {}, ...features }: SurveyItemFile,
  usual: Form,
): SurveyItem {
  return {
    id,
    says,
    least,
    form: form ?? usual,
    features: readFeatures(features),
    published: mapValues(published, everywhere),
    bySegment: mapValues(bySegment as Record<string, Record<string, PublishedFile | undefined>>, shares =>
      mapValues(shares, everywhere),
    ),
  };
}

type FeaturesFile = Omit<SurveyItemFile, 'id' | 'says' | 'form' | 'least' | 'published' | 'bySegment'>;

function readFeatures({
  service,
  data = [],
  infers = [],
  flow = 'declared',
  channel = 'email',
  obtrusive,
  brand,
  ...numbers
}: FeaturesFile): SurveyFeatures {
  const {
    benefit = 0,
    told = 0,
    control = 0,
    covert = 0,
    visible = 0,
    fit = 0,
    discount = 0,
    sensitive = 0,
    nameCue = 0,
    messages = 0,
  } = numbers;
  return {
    ...(service !== undefined && { service: `service.${service}` as ItemName }),
    kinds: [...data.map(name => `data.${name}` as ItemName), ...infers.map(name => `info.${name}` as ItemName)],
    flow,
    channel: channelNames.indexOf(channel),
    ...(obtrusive !== undefined && { obtrusive }),
    ...(brand !== undefined && { brandTrust: trustSteps[brand.trust ?? 'usual'] }),
    familiarity: familiaritySteps[brand?.familiarity ?? 'stranger'],
    benefit,
    told,
    control,
    covert,
    visible,
    fit,
    discount,
    sensitive,
    nameCue,
    messages,
  };
}

/** People of the mix are of the three countries in equal parts. */
function everywhere(share: PublishedFile): PublishedShare {
  if (typeof share === 'number') return { us: share, gb: share, de: share, mix: share };
  return { ...share, mix: (share.us + share.gb + share.de) / 3 };
}

function mapValues<V, W>(values: Readonly<Record<string, V | undefined>>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value)]])),
  );
}

/** `discount.no` */
export function nameOf({ item, answer }: AnswerRef): string {
  return `${item}.${answer}`;
}

function refOf(text: string): AnswerRef {
  const [item = '', answer = ''] = text.split('.');
  return { item, answer };
}
