// What surveys and experiments say of the people they asked and of how sure they are.
/** How far the people of the study trusted the brand: known brands differ between people with a mean of .70 and an SD of .175 (dienlin-panel). */
export const trustSteps = { low: 0.525, usual: 0.7, high: 0.875 } as const;
/** How well they knew it, as the mean share of a regular's familiarity. ASSUMED */
export const familiaritySteps = { stranger: 0, customer: 0.5, regular: 0.8 } as const;

/** How sure a figure is: the size and the design of its study. */
export const confidences = ['high', 'mediumHigh', 'medium'] as const;
export type Confidence = (typeof confidences)[number];
