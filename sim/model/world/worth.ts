// What a customer is worth from now on: over how long the recent past is taken, and what later money counts. Terms as in customer
// lifetime value: margin of the recent past × chance to be still there, discounted.

/** Time constant of the recent past, in days. ASSUMED: long enough for people who buy a few times a year. */
const recentTicks = 60;
/** What is left of a cent of the recent past the next day. */
export const recentKeep = 1 - 1 / recentTicks;
/** A cent in a year is worth so much less than one today: ASSUMED, the usual tenth. */
export const discountPerYear = 0.1;
/** How far ahead value looks, in days. */
export const horizonTicks = 365;
