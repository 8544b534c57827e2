// All that explains the model and its sources. It comes as one, when somebody asks for the first of it.
export { ScoreGrounds } from './Grounds.tsx';
export { Mechanisms } from './Mechanisms.tsx';
export { SourceText } from './SourceText.tsx';
