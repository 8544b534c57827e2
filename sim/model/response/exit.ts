import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames } from '../world/names.ts';

// One intention, two faces: the logistic of the score is what people say they would do; the act factor is what they do.
export const exit: Mechanism = {
  key: 'exit',
  name: 'The exit ladder',
  says: 'Annoyed or intruded upon, few do what they say they would: unsubscribe, block, withdraw, complain, leave.',
  why: prose(`
    One score has two faces. Its logistic is what people say in a survey: 57 % would unsubscribe after a creepy e-mail
    (\`gartner-2018\`). A factor below one makes of it what they do: about a quarter of a percent per e-mail
    (\`mailchimp-2019\`). Annoyance and creepiness have different weights on signing off and on leaving, since the
    survey’s two ratios differ. Effort acts on what is done, never on what is said. Who wants off a list and does not
    find the way marks the mail as spam or looks at it no more: a visible way out cuts spam marks by a third
    (\`spam-button\`). Consent can be withdrawn only where there is a way back. The factor is the same for everybody:
    that good intentions fail more in some than in others is left out.
  `),
  equations: `
    for contacted:
      wantsOff   = unsubBase + unsubAnnoy * annoyance + unsubCreep * creepiness
      wantsOut   = stopBase + stopAnnoy * annoyance + stopCreep * creepiness
      statedOff  = logistic(wantsOff)
      statedOut  = logistic(wantsOut)
      resigned   = 1 - resignHold * resignation
      creepyOff  = unsubCreep * creepiness > unsubAnnoy * annoyance
      creepyOut  = stopCreep * creepiness > stopAnnoy * annoyance
      occasions  = exitWeight * perDay
      listed     = arrives and canUnsubscribe[channel] > 0
      finding    = exp(-exitEffort * exitHidden)
      offAct     = occasions * unsubAct * channelExit[channel] * resigned * statedOff * listed
      markAct    = offAct * mailed * (markAnyway + markStuck * (1 - finding))
      unsubscribing = chance(unsubscribe) < offAct * finding
      marking    = not unsubscribing and chance(mark) < markAct
      givingUp   = not unsubscribing and not marking and chance(giveUp) < offAct * tuneOut * (1 - finding)
      blocking   = canBlock[channel] > 0 and chance(block) < occasions * blockAct * resigned * statedOff * (1 + activityBlock * max(activity, -3))
      wayBack    = max(controlOffered, (asksOptIn + asksOptOut) * (1 - optOutFriction))
      withdrawing = arrives and usesAnything and chance(withdraw) < occasions * withdrawAct * wayBack * resigned * excess
      objecting  = arrives and chance(complain) < occasions * complainAct * resigned * protest * statedOut * (plainGrievance + excess)
      exposed    = revealed and chance(complainOut) < exitWeight * complainOuted * protest * lifeEventSensitivity[event]
      leaving    = arrives and chance(leave) < occasions * stopAct * statedOut
      subscribed[channel] = subscribed[channel] and not unsubscribing and not marking
      tunedOut   = tunedOut or givingUp
      adBlocker  = adBlocker or blocking
      consent    = consent and not withdrawing
      exitReason = select(leaving and creepyOut, 1, select(leaving, 2, exitReason))
      turning    = not turned and (creepyOff and (unsubscribing or marking or blocking) or creepyOut and (leaving or objecting) or withdrawing or exposed)
      turned     = turned or turning
      turnedStep = select(turning and leaving, 6, select(turning and (objecting or exposed), 5, select(turning and withdrawing, 4,
                   select(turning and blocking, 3, select(turning and marking, 2, select(turning, 1, turnedStep))))))
      withExit   = min(withExit + perDay * (canUnsubscribe[channel] > 0), 100000)
      spamMarks  = spamMarks or marking
      saidOffSum = min(saidOffSum + statedOff, 100000)
      sum messagesWithExit = perDay * (canUnsubscribe[channel] > 0)
      count peopleUnsubscribing = unsubscribing
      count peopleMarking = marking
      sum mailsMarked = 1000 * markAct
      count peopleBlocking = blocking
      count peopleWithdrawing = withdrawing
      count peopleStopping = leaving
      count peopleTurning = turning
    for not left:
      complaining = objecting or exposed or regretDawns and chance(complainAfter) < exitWeight * complainRegret * protest
      complaints = min(complaints + complaining, 100000)
      count peopleComplaining = complaining
  `,
  params: [
    param(
      'exitEffort',
      1.1,
      [0.5, 2.5],
      'logarithm',
      'how few find a hidden way off a list; a visible link holds back a fifth as much',
      'ASSUMED',
    ),
    param(
      'markAnyway',
      0.1,
      [0.03, 0.3],
      'share',
      'how many mark mail as spam who could as well sign off',
      'spam-button',
    ),
    param(
      'markStuck',
      0.14,
      [0.05, 0.4],
      'share',
      'how many of those mark it who look for the way off and do not find it',
      'spam-button',
    ),
    param('tuneOut', 0.7, [0.3, 1], 'share', 'how many of those no longer look at what comes', 'ASSUMED'),
    param(
      'complainRegret',
      0.05,
      [0.01, 0.2],
      'share',
      'how often a purchase that is regretted ends in a complaint',
      'ASSUMED',
    ),
    param(
      'complainOuted',
      0.1,
      [0.02, 0.4],
      'share',
      'how often somebody complains whose secret was given away',
      'ASSUMED',
    ),
    param(
      'resignHold',
      0.6,
      [0, 1],
      'share',
      'how much less those protect themselves who think that it makes no difference',
      'draper-2019',
    ),
    param(
      'activityBlock',
      0.3,
      [0, 0.33],
      'per SD',
      'how much more those block who protect themselves anyway',
      'ASSUMED',
    ),
    param(
      'plainGrievance',
      0.5,
      [0, 1],
      'share',
      'part of the wish to complain that is there without creepiness',
      'ASSUMED',
    ),
    param('unsubBase', -2.44, [-5, 0], 'logit', 'stated wish to be off the list, nothing wrong', 'gartner-2018'),
    param('unsubAnnoy', 3.12, [0, 6], 'logit', 'what annoyance adds', 'gartner-2018'),
    param('unsubCreep', 1.65, [0, 6], 'logit', 'what creepiness adds', 'gartner-2018'),
    param('stopBase', -4.65, [-6, -1], 'logit', 'stated wish to stop doing business, nothing wrong', 'gartner-2018'),
    param('stopAnnoy', 3.18, [0, 6], 'logit', 'what annoyance adds', 'gartner-2018'),
    param('stopCreep', 3.35, [0, 6], 'logit', 'what creepiness adds', 'gartner-2018'),
    param(
      'unsubAct',
      0.0112,
      [0.001, 0.1],
      'share',
      'share of the stated wish that is acted on, per message',
      'mailchimp-2019',
    ),
    param(
      'stopAct',
      0.0026,
      [0.0005, 0.01],
      'share',
      'share of the stated wish to leave that is acted on, per message',
      'gartner-2018',
    ),
    param(
      'blockAct',
      0.002,
      [0, 0.05],
      'share',
      'share of the stated wish that ends in an ad blocker, per message',
      'ASSUMED',
    ),
    param(
      'withdrawAct',
      0.01,
      [0, 0.2],
      'share',
      'how often a message that went too far ends in withdrawn consent',
      'ASSUMED',
    ),
    param(
      'complainAct',
      0.002,
      [0, 0.05],
      'share',
      'how often the wish to leave ends in a complaint, per message',
      'mailchimp-2019',
    ),
  ],
  tables: [
    {
      key: 'canUnsubscribe',
      label: 'has an unsubscribe link or switch',
      unit: '1 yes, 0 no',
      min: 0,
      max: 1,
      rows: channelNames,
      default: [1, 1, 1, 0, 0, 0],
      doc: 'which channels one can sign off from',
      source: 'ASSUMED',
    },
    {
      key: 'channelExit',
      label: 'readiness to sign off',
      unit: 'times an e-mail’s',
      min: 0,
      max: 20,
      rows: channelNames,
      default: [1, 3, 2, 1, 1, 1],
      doc: 'how much more of the stated wish is acted on, where one tap does it and the channel is one’s own',
      source: 'sms-klaviyo',
    },
    {
      key: 'canBlock',
      label: 'can be blocked by software',
      unit: '1 yes, 0 no',
      min: 0,
      max: 1,
      rows: channelNames,
      default: [0, 0, 0, 1, 1, 0],
      doc: 'which channels an ad blocker stops',
      source: 'ASSUMED',
    },
  ],
  sources: ['sms-klaviyo', 'gartner-2018', 'mailchimp-2019', 'yu-2020', 'draper-2019', 'spam-button', 'ASSUMED'],
  scores: {
    wantsOff: { called: 'stated wish to be off the list', logistic: true },
    wantsOut: { called: 'stated wish to leave', logistic: true },
  },
  happenings: {
    tooFar: { tells: 'felt it went too far', gravity: 10 },
    unsubscribing: { tells: 'unsubscribed', gravity: 50 },
    marking: { tells: 'marked it as spam', gravity: 55 },
    givingUp: { tells: 'gave up looking at such messages', gravity: 45 },
    blocking: { tells: 'installed an ad blocker', gravity: 40 },
    withdrawing: { tells: 'withdrew consent', gravity: 60 },
    complaining: { tells: 'complained', gravity: 80 },
  },
};
