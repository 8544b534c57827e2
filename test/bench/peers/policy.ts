/** What the brand does, as in consumer-day.h. */
export const policy = {
  contactRate: 0.6,
  cap: 3,
  depth: 1.6,
  covertness: 0.42,
  constant: -1.13,
  temperature: 0.5,
  discount: 0.4,
  weight: [0.8, 0.72, 0.76, 0.64, 0.68, 0.8, 0.72, 0.6],
  sensitivity: [0.1, 0.2, 0.15, 0.9, 0.7, 0.3, 0.5, 1],
  price: [19.99, 49.99, 29.99, 89.99, 39.99, 14.99, 59.99, 129.99],
};
