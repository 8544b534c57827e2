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
    survey’s two ratios differ. Effort acts on what is done, never on what is said. The factor is the same for
    everybody: that good intentions fail more in some than in others is left out.
  `),
  equations: `
    for contacted:
      wantsOff   = unsubBase + unsubAnnoy * annoyance + unsubCreep * creepiness
      wantsOut   = stopBase + stopAnnoy * annoyance + stopCreep * creepiness
      statedOff  = logistic(wantsOff)
      statedOut  = logistic(wantsOut)
      ease       = (plainEase + controlEase * controlOffered) * (1 - darkHindrance * darkPattern)
      resigned   = 1 - resignHold * resignation
      creepyOff  = unsubCreep * creepiness > unsubAnnoy * annoyance
      creepyOut  = stopCreep * creepiness > stopAnnoy * annoyance
      unsubscribing = canUnsubscribe[channel] > 0 and chance(unsubscribe) < exitWeight * unsubAct * ease * resigned * statedOff
      blocking   = canBlock[channel] > 0 and chance(block) < exitWeight * blockAct * resigned * statedOff * (1 + activityBlock * max(activity, -3))
      withdrawing = usesAnything and chance(withdraw) < exitWeight * withdrawAct * ease * resigned * excess
      complaining = chance(complain) < exitWeight * complainAct * resigned * statedOut * (plainGrievance + excess)
      leaving    = chance(leave) < exitWeight * stopAct * statedOut
      subscribed[channel] = subscribed[channel] and not unsubscribing
      adBlocker  = adBlocker or blocking
      consent    = consent and not withdrawing
      exitReason = select(leaving and creepyOut, 1, select(leaving, 2, exitReason))
      turning    = not turned and (creepyOff and (unsubscribing or blocking) or creepyOut and (leaving or complaining) or withdrawing)
      turned     = turned or turning
      saidOffSum = min(saidOffSum + statedOff, 100000)
      complaints = min(complaints + complaining, 100000)
      count peopleUnsubscribing = unsubscribing
      count peopleBlocking = blocking
      count peopleWithdrawing = withdrawing
      count peopleComplaining = complaining
      count peopleStopping = leaving
      count peopleTurning = turning
  `,
  params: [
    param('plainEase', 0.7, [0.1, 1], 'share', 'how easy it is to sign off where nothing is done for it', 'ASSUMED'),
    param('controlEase', 0.6, [0, 1], 'share', 'how much easier a full preference centre makes it', 'ASSUMED'),
    param('darkHindrance', 0.5, [0, 1], 'share', 'how much an aggressive dark pattern holds people back', 'ASSUMED'),
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
    param('unsubBase', -2.37, [-5, 0], 'logit', 'stated wish to be off the list, nothing wrong', 'gartner-2018'),
    param('unsubAnnoy', 3.12, [0, 6], 'logit', 'what annoyance adds', 'gartner-2018'),
    param('unsubCreep', 1.25, [0, 6], 'logit', 'what creepiness adds', 'gartner-2018'),
    param('stopBase', -4.51, [-6, -1], 'logit', 'stated wish to stop doing business, nothing wrong', 'gartner-2018'),
    param('stopAnnoy', 3.18, [0, 6], 'logit', 'what annoyance adds', 'gartner-2018'),
    param('stopCreep', 2.63, [0, 6], 'logit', 'what creepiness adds', 'gartner-2018'),
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
      0.0104,
      [0.0005, 0.05],
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
  sources: ['gartner-2018', 'mailchimp-2019', 'yu-2020', 'draper-2019', 'ASSUMED'],
  scores: {
    wantsOff: { called: 'stated wish to be off the list', logistic: true },
    wantsOut: { called: 'stated wish to leave', logistic: true },
  },
  happenings: {
    tooFar: { tells: 'felt it went too far', gravity: 10 },
    unsubscribing: { tells: 'unsubscribed', gravity: 50 },
    blocking: { tells: 'installed an ad blocker', gravity: 40 },
    withdrawing: { tells: 'withdrew consent', gravity: 60 },
    complaining: { tells: 'complained', gravity: 80 },
  },
};
