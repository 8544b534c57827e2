// What the simulated people answer beside what real ones answered. Answers that people are made from stand apart: they test nothing.
import { formatCount, formatValue } from '../../sim/index.ts';
import type { InstrumentError, SurveyOverview } from '../../sim/index.ts';
import { AnswerPlot } from '../charts/AnswerPlot.tsx';
import { sortAnswers } from '../charts/answers-layout.ts';
import { HitShape } from '../charts/Shapes.tsx';
import { baselineWords, orderWords, pointWords } from '../text/evidence-words.ts';
import { sentenceCase } from '../text/plain-words.ts';
import { Origin } from './Info.tsx';

export function SurveyFit({
  surveys: { answered, input, errors, baselines, goals, people },
}: {
  surveys: SurveyOverview;
}) {
  return (
    <div className="survey-fit">
      <h3>What people say</h3>
      <p>
        {formatCount(people)} simulated people answered {answered.length} published surveys. A ring is the published
        share of people, a dot the simulated one
        {answered.some(({ answers }) => answers.some(({ ensemble }) => ensemble)) &&
          ', the broad line nine tenths of the parameter sets that fit'}
        . The scale runs from nobody to everybody. The model is off by {pointWords(errors.answered)} on average.
      </p>
      <Instruments instruments={answered} />
      <details className="more">
        <summary>
          Answers that the people are made from: off by {pointWords(errors.input)} on average,{' '}
          {pointWords(errors.worstInput)} at most
        </summary>
        <p className="quiet small">They show that the making of people works, not that the model is right.</p>
        <Instruments instruments={input} />
      </details>
      <h3>What is asked of the surveys</h3>
      <ul className="survey-goals">
        {goals.map(({ says, met }) => (
          <li key={says}>
            <HitShape status={met ? 'hit' : 'miss'} />
            <span>
              {sentenceCase(says)}: <b>{met ? 'met' : 'not met'}</b>
            </span>
          </li>
        ))}
      </ul>
      <p>{baselineWords(baselines)}</p>
    </div>
  );
}

function Instruments({ instruments }: { instruments: readonly InstrumentError[] }) {
  return (
    <ul className="instruments">
      {instruments.map(instrument => (
        <Instrument key={instrument.survey} instrument={instrument} />
      ))}
    </ul>
  );
}

function Instrument({
  instrument: { title, source, answers, meanAbsoluteError, rankCorrelation },
}: {
  instrument: InstrumentError;
}) {
  const severalAnswers = new Set(answers.map(({ item }) => item)).size < answers.length;
  return (
    <li className="instrument">
      <h4>{title}</h4>
      <p className="quiet small">
        Off by {pointWords(meanAbsoluteError)} on average{orderWords(rankCorrelation)}.
      </p>
      <table className="numbers answers-table">
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <td />
            <th scope="col">Published</th>
            <th scope="col">Simulated</th>
          </tr>
        </thead>
        <tbody>
          {sortAnswers(answers).map(answer => (
            <tr key={`${answer.item} ${answer.answer}`}>
              <th scope="row">
                {answer.says}
                {severalAnswers && `: ${answer.answer}`}
              </th>
              <td>
                <AnswerPlot answer={answer} />
              </td>
              <td>{formatValue(answer.published, 'share', 1)}</td>
              <td>{formatValue(answer.simulated, 'share', 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {source !== null && <Origin source={source} />}
    </li>
  );
}
