// The words around the picture: buttons, keys, what is said when something cannot be used.

export const headerWords = {
  name: 'Creepline',
  scenario: 'Scenario',
  beats: 'The story in five steps',
  locked: 'First make a guess',
  help: 'Help',
  lab: 'Lab',
  light: 'Light',
  dark: 'Dark',
  copy: 'Share',
  copied: 'Link copied',
  link: 'Link to this page',
  problems: 'Parts of the link could not be used; the page shows the usual values in their place.',
  stopped: 'The simulation stopped: ',
  allRight: 'All right',
  close: 'Close',
  honest: 'Simulated people, not a forecast. Everything is computed on this machine; nothing is sent or stored.',
} as const;

export const helpWords = {
  title: 'How to read and use this page',
  picture: [
    'Each mark is one simulated person; both halves hold the same people, each on the same seat, with the same luck. What breaks the mirror was done by the brand.',
    'Distance outwards is how creepy it feels, measured against what that person tolerates. So the arc is everybody’s own line.',
    'Beyond the arc a message went too far for that person just now. A diamond has turned away, a bar is off a list, a square blocks ads, an empty ring is the seat of somebody who left.',
  ],
  keys: [
    ['Page Down, Page Up', 'next and previous step, as on a clicker'],
    ['Tab', 'from control to control'],
    ['Arrow keys', 'move the lever or the guess that has the focus'],
    ['Arrow keys on the picture', 'from person to person; Enter tells their story'],
    ['Escape', 'close'],
  ],
  lab: 'The lab holds every lever, every number with its interval, your own people, and the evidence.',
} as const;
