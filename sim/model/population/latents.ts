import { countries, type ByCountry } from './marginals.ts';

// Six attitudes behind everything people say about their privacy, as standard normal numbers that go together (Gaussian copula).
// Correlations and effects are fitted to the published ones of `kozyreva-2021`, corrected for the noise of single answers.

export const latentNames = ['concern', 'services', 'information', 'data', 'activity', 'literacy'] as const;
export type LatentName = (typeof latentNames)[number];
export const latentCount = latentNames.length;

/** Correlations over all people of a country, whatever their age, gender and education. Lower triangle. */
const correlations = [
  [1],
  [-0.32, 1],
  [-0.385, 0.775, 1],
  [-0.425, 0.75, 0.785, 1],
  [0.19, 0.02, -0.03, -0.02, 1],
  [0.07, 0.01, -0.06, -0.03, 0.42, 1],
];

/** The ages published figures cover. */
export const youngest = 18;
export const oldest = 65;
/** First year of life of each age group. */
export const bandStarts = [18, 30, 45, 60] as const;
/** Shares of the age groups when every year of life is equally common: ASSUMED. */
const bandShares = [12 / 48, 15 / 48, 15 / 48, 6 / 48] as const;

/** Mean of each attitude by age group. Countries differ: in the US acceptance hardly falls before 45. */
const ageEffects: ByCountry<Readonly<Record<LatentName, readonly number[]>>> = {
  DE: {
    concern: [-0.3, -0.02, 0.16, 0.24],
    services: [0.3, 0.18, -0.24, -0.46],
    information: [0.23, 0.2, -0.23, -0.39],
    data: [0.29, 0.18, -0.23, -0.44],
    activity: [-0.01, 0.09, -0.01, -0.19],
    literacy: [-0.05, 0.11, 0.06, -0.31],
  },
  GB: {
    concern: [-0.17, -0.01, 0.11, 0.08],
    services: [0.33, 0.08, -0.16, -0.47],
    information: [0.24, 0.08, -0.15, -0.32],
    data: [0.18, 0.06, -0.08, -0.29],
    activity: [0.19, 0.07, -0.12, -0.24],
    literacy: [0.14, 0, -0.05, -0.14],
  },
  US: {
    concern: [-0.2, -0.1, 0.21, 0.12],
    services: [0.11, 0.17, -0.15, -0.28],
    information: [0.03, 0.2, -0.15, -0.19],
    data: [0.01, 0.18, -0.11, -0.21],
    activity: [0.19, 0.05, -0.11, -0.22],
    literacy: [-0.01, 0, -0.03, 0.1],
  },
};
/** Women; men have the opposite. */
const womenEffect: Readonly<Record<LatentName, number>> = {
  concern: 0.08,
  services: -0.05,
  information: -0.11,
  data: -0.08,
  activity: -0.12,
  literacy: -0.17,
};
/** Per SD of education, which is low, medium or high for a third of people each. */
const educationEffect: Readonly<Record<LatentName, number>> = {
  concern: 0.06,
  services: 0.02,
  information: 0.01,
  data: 0.01,
  activity: 0.165,
  literacy: 0.27,
};
const educationScores = [-Math.sqrt(1.5), 0, Math.sqrt(1.5)];

/** Country × age group × gender × education: the groups between which attitudes differ on average. */
export function cellOf(country: number, band: number, gender: number, education: number): number {
  return ((country * 4 + band) * 2 + gender) * 3 + education;
}

/** Mean of each attitude in each cell, six to a cell. */
export const cellMeans = new Float64Array(countries.length * 24 * latentCount);
countries.forEach((country, c) => {
  for (let cell = 0; cell < 24; cell++) {
    const education = cell % 3;
    const gender = Math.floor(cell / 3) % 2;
    const band = Math.floor(cell / 6);
    latentNames.forEach((latent, k) => {
      cellMeans[cellOf(c, band, gender, education) * latentCount + k] =
        ageEffects[country][latent][band]! +
        (gender === 0 ? 1 : -1) * womenEffect[latent] +
        educationScores[education]! * educationEffect[latent];
    });
  }
});

/** What remains when the differences between cells are taken out, as the factor L of L·Lᵀ: rows one after another, 21 to a country. */
export const residualFactor = new Float64Array(countries.length * 21);
countries.forEach((country, c) => {
  const rest = correlations.map((row, j) =>
    row.map((r, k) => r - explained(ageEffects[country], latentNames[j]!, latentNames[k]!)),
  );
  residualFactor.set(choleskyFactor(rest), c * 21);
});

/** Covariance of two attitudes that comes from age, gender and education alone. */
function explained(byAge: Readonly<Record<LatentName, readonly number[]>>, a: LatentName, b: LatentName): number {
  const age = bandShares.reduce((sum, share, band) => sum + share * byAge[a][band]! * byAge[b][band]!, 0);
  return age + womenEffect[a] * womenEffect[b] + educationEffect[a] * educationEffect[b];
}

/** Lower triangle L with L·Lᵀ = matrix, row after row. */
function choleskyFactor(matrix: readonly (readonly number[])[]): number[] {
  const rows: number[][] = [];
  matrix.forEach((row, i) => {
    const factor: number[] = [];
    for (let j = 0; j <= i; j++) {
      let rest = row[j]!;
      for (let k = 0; k < j; k++) rest -= factor[k]! * (rows[j]?.[k] ?? factor[k]!);
      factor.push(j === i ? Math.sqrt(rest) : rest / rows[j]![j]!);
    }
    rows.push(factor);
  });
  return rows.flat();
}
