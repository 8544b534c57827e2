// One control for each type of lever, made from its spec.
import { useId } from 'react';
import type { LeafSpec, LeafValue, NumberOrOffSpec, NumberSpec, SharesSpec } from '../../sim/index.ts';
import { choiceWords, formatLeaf, formatWithUnit } from '../text/lever-words.ts';
import { Info, Origin } from './Info.tsx';
import { NumberBox } from './NumberBox.tsx';
import { Slider } from './Slider.tsx';

interface ControlProps<S extends LeafSpec = LeafSpec> {
  spec: S;
  value: LeafValue;
  onCommit: (value: LeafValue) => void;
}

export function LeverControl({ spec, changed, ...rest }: ControlProps & { changed: boolean }) {
  const id = useId();
  return (
    <div className="lever" role="group" aria-labelledby={id} data-changed={changed || undefined}>
      <div className="lever-head">
        <span id={id} className="lever-label">
          {spec.label}
        </span>
        <Info about={spec.label}>
          <p>{spec.doc}</p>
          <p className="quiet">
            Default: {formatLeaf(spec, spec.default as LeafValue)}
            {'min' in spec && `; from ${formatWithUnit(spec.min, '')} to ${formatWithUnit(spec.max, spec.unit)}`}
          </p>
          <p className="quiet">
            <Origin source={spec.source} />
          </p>
        </Info>
        {changed && <span className="changed">changed</span>}
      </div>
      <Control spec={spec} {...rest} />
    </div>
  );
}

function Control({ spec, value, onCommit }: ControlProps) {
  switch (spec.type) {
    case 'number':
      return <NumberControl spec={spec} value={value as number} onCommit={onCommit} />;
    case 'numberOrOff':
      return <NumberOrOffControl spec={spec} value={value as number | 'off'} onCommit={onCommit} />;
    case 'boolean':
      return (
        <label className="check">
          <input type="checkbox" checked={value as boolean} onChange={event => onCommit(event.target.checked)} />{' '}
          {value === true ? 'Yes' : 'No'}
        </label>
      );
    case 'choice':
      return <ChoiceControl label={spec.label} choices={spec.choices} value={value as string} onCommit={onCommit} />;
    case 'set':
      return <SetControl choices={spec.choices} value={value as readonly string[]} onCommit={onCommit} />;
    case 'shares':
      return <SharesControl spec={spec} value={value as Readonly<Record<string, number>>} onCommit={onCommit} />;
  }
}

function stepOf({ min, max, whole }: { min: number; max: number; whole?: boolean }): number {
  return whole === true ? 1 : max - min > 10 ? 0.1 : 0.01;
}

function NumberControl({
  spec,
  value,
  onCommit,
}: {
  spec: NumberSpec;
  value: number;
  onCommit: (value: number) => void;
}) {
  return (
    <div className="number-control">
      <Slider
        label={spec.label}
        min={spec.min}
        max={spec.max}
        step={stepOf(spec)}
        value={value}
        valueText={formatWithUnit(value, spec.unit)}
        onCommit={onCommit}
      />
      <NumberBox
        label={`${spec.label}, typed`}
        min={spec.min}
        max={spec.max}
        whole={spec.whole}
        value={value}
        onCommit={onCommit}
      />
      {spec.unit !== 'scale' && <span className="unit quiet">{spec.unit}</span>}
    </div>
  );
}

function NumberOrOffControl({
  spec,
  value,
  onCommit,
}: {
  spec: NumberOrOffSpec;
  value: number | 'off';
  onCommit: (value: LeafValue) => void;
}) {
  const on = value !== 'off';
  const number = on ? value : typeof spec.default === 'number' ? spec.default : spec.max;
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={on} onChange={event => onCommit(event.target.checked ? number : 'off')} />{' '}
        {on ? 'On' : 'Off'}
      </label>
      {on && <NumberControl spec={{ ...spec, type: 'number', default: number }} value={number} onCommit={onCommit} />}
    </>
  );
}

function ChoiceControl({
  label,
  choices,
  value,
  onCommit,
}: {
  label: string;
  choices: readonly string[];
  value: string;
  onCommit: (value: string) => void;
}) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {choices.map(choice => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onCommit(choice)} />
          <span>{choiceWords(choice)}</span>
        </label>
      ))}
    </div>
  );
}

interface SetProps {
  choices: readonly string[];
  value: readonly string[];
  onCommit: (value: readonly string[]) => void;
}

function SetControl({ choices, value, onCommit }: SetProps) {
  const toggle = (choice: string) =>
    onCommit(choices.filter(each => (each === choice ? !value.includes(each) : value.includes(each))));
  return (
    <div className="checks">
      {choices.map(choice => (
        <label key={choice} className="check">
          <input type="checkbox" checked={value.includes(choice)} onChange={() => toggle(choice)} />{' '}
          {choiceWords(choice)}
        </label>
      ))}
    </div>
  );
}

/** Weights: only proportions count, so each is told as its share of the sum. The last one above 0 cannot go to 0. */
function SharesControl({
  spec,
  value,
  onCommit,
}: {
  spec: SharesSpec;
  value: Readonly<Record<string, number>>;
  onCommit: (value: LeafValue) => void;
}) {
  const total = Object.values(value).reduce((sum, weight) => sum + weight, 0);
  const set = (choice: string, weight: number) => {
    const next = Object.fromEntries(
      spec.choices
        .map(each => [each, each === choice ? weight : (value[each] ?? 0)])
        .filter(([, each]) => Number(each) > 0),
    );
    if (Object.keys(next).length > 0) onCommit(next);
  };
  return (
    <div className="shares">
      {spec.choices.map(choice => (
        <div key={choice} className="share">
          <span>{choiceWords(choice)}</span>
          <Slider
            label={`${spec.label}: ${choiceWords(choice)}`}
            min={0}
            max={1}
            step={0.05}
            value={value[choice] ?? 0}
            valueText={`${Math.round(((value[choice] ?? 0) / total) * 100)} percent`}
            onCommit={weight => set(choice, weight)}
          />
          <output>{Math.round(((value[choice] ?? 0) / total) * 100)} %</output>
        </div>
      ))}
    </div>
  );
}
