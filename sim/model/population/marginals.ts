// What is known about people's privacy attitudes: weighted shares of Kozyreva et al. 2021 (`kozyreva-2021`, doi 10.1057/s41599-021-00787-w),
// 3,216 people of 18–65 in Germany, Great Britain and the United States. Aggregates only.

export const countries = ['DE', 'GB', 'US'] as const;
export type Country = (typeof countries)[number];
export type ByCountry<T> = Readonly<Record<Country, T>>;
/** shares of the answers: not at all, not very, somewhat, very */
type FourShares = readonly [number, number, number, number];

/** Acceptability of nine personalized services, of eleven kinds of information inferred or used, and of eight kinds of behavioural data. */
export const itemShares = {
  'service.ads': { DE: [0.187, 0.298, 0.41, 0.105], GB: [0.145, 0.237, 0.501, 0.117], US: [0.12, 0.212, 0.456, 0.212] },
  'service.political': {
    DE: [0.272, 0.337, 0.304, 0.086],
    GB: [0.278, 0.327, 0.313, 0.082],
    US: [0.235, 0.277, 0.346, 0.141],
  },
  'service.events': {
    DE: [0.086, 0.13, 0.481, 0.303],
    GB: [0.061, 0.09, 0.532, 0.318],
    US: [0.044, 0.079, 0.448, 0.429],
  },
  'service.contacts': {
    DE: [0.184, 0.251, 0.414, 0.152],
    GB: [0.118, 0.214, 0.513, 0.155],
    US: [0.073, 0.158, 0.482, 0.287],
  },
  'service.locations': {
    DE: [0.077, 0.148, 0.506, 0.269],
    GB: [0.064, 0.112, 0.541, 0.283],
    US: [0.042, 0.068, 0.467, 0.423],
  },
  'service.entertain': {
    DE: [0.094, 0.139, 0.467, 0.3],
    GB: [0.068, 0.094, 0.537, 0.3],
    US: [0.044, 0.072, 0.432, 0.452],
  },
  'service.socialfeed': {
    DE: [0.22, 0.349, 0.324, 0.108],
    GB: [0.201, 0.312, 0.368, 0.119],
    US: [0.154, 0.228, 0.398, 0.219],
  },
  'service.search': {
    DE: [0.164, 0.205, 0.412, 0.219],
    GB: [0.161, 0.241, 0.452, 0.147],
    US: [0.112, 0.183, 0.438, 0.267],
  },
  'service.news': {
    DE: [0.212, 0.304, 0.363, 0.12],
    GB: [0.231, 0.31, 0.338, 0.121],
    US: [0.151, 0.243, 0.393, 0.213],
  },
  'info.age': { DE: [0.194, 0.22, 0.439, 0.147], GB: [0.143, 0.23, 0.46, 0.167], US: [0.126, 0.166, 0.435, 0.273] },
  'info.gender': {
    DE: [0.159, 0.202, 0.431, 0.209],
    GB: [0.152, 0.221, 0.426, 0.201],
    US: [0.113, 0.15, 0.427, 0.309],
  },
  'info.ethnicity': {
    DE: [0.27, 0.339, 0.287, 0.104],
    GB: [0.242, 0.302, 0.315, 0.14],
    US: [0.186, 0.245, 0.35, 0.219],
  },
  'info.relationship': {
    DE: [0.267, 0.34, 0.279, 0.113],
    GB: [0.201, 0.279, 0.379, 0.141],
    US: [0.168, 0.21, 0.381, 0.24],
  },
  'info.sexorient': {
    DE: [0.443, 0.27, 0.197, 0.091],
    GB: [0.306, 0.316, 0.259, 0.12],
    US: [0.258, 0.248, 0.298, 0.197],
  },
  'info.religion': {
    DE: [0.435, 0.29, 0.197, 0.078],
    GB: [0.293, 0.307, 0.283, 0.117],
    US: [0.284, 0.244, 0.293, 0.179],
  },
  'info.politics': {
    DE: [0.417, 0.29, 0.213, 0.08],
    GB: [0.275, 0.308, 0.295, 0.122],
    US: [0.25, 0.238, 0.334, 0.178],
  },
  'info.income': {
    DE: [0.497, 0.266, 0.173, 0.064],
    GB: [0.345, 0.321, 0.25, 0.085],
    US: [0.319, 0.284, 0.253, 0.144],
  },
  'info.personality': {
    DE: [0.303, 0.316, 0.3, 0.081],
    GB: [0.188, 0.273, 0.402, 0.137],
    US: [0.14, 0.178, 0.419, 0.263],
  },
  'info.lifeevents': {
    DE: [0.393, 0.294, 0.237, 0.076],
    GB: [0.283, 0.295, 0.314, 0.108],
    US: [0.234, 0.213, 0.36, 0.194],
  },
  'info.tragedies': {
    DE: [0.582, 0.249, 0.118, 0.051],
    GB: [0.507, 0.272, 0.147, 0.074],
    US: [0.408, 0.25, 0.216, 0.127],
  },
  'data.searchhist': {
    DE: [0.361, 0.27, 0.289, 0.08],
    GB: [0.278, 0.295, 0.346, 0.081],
    US: [0.258, 0.265, 0.306, 0.17],
  },
  'data.purchase': {
    DE: [0.277, 0.284, 0.348, 0.091],
    GB: [0.265, 0.266, 0.374, 0.095],
    US: [0.274, 0.221, 0.341, 0.164],
  },
  'data.location': {
    DE: [0.409, 0.276, 0.239, 0.076],
    GB: [0.308, 0.264, 0.338, 0.09],
    US: [0.314, 0.239, 0.298, 0.149],
  },
  'data.videos': { DE: [0.286, 0.274, 0.35, 0.09], GB: [0.224, 0.249, 0.414, 0.112], US: [0.209, 0.176, 0.4, 0.216] },
  'data.typing': { DE: [0.325, 0.296, 0.3, 0.078], GB: [0.276, 0.315, 0.307, 0.102], US: [0.252, 0.264, 0.319, 0.165] },
  'data.interact': {
    DE: [0.504, 0.271, 0.163, 0.062],
    GB: [0.348, 0.306, 0.271, 0.074],
    US: [0.329, 0.269, 0.254, 0.149],
  },
  'data.emails': {
    DE: [0.693, 0.151, 0.101, 0.055],
    GB: [0.614, 0.197, 0.132, 0.057],
    US: [0.522, 0.204, 0.151, 0.124],
  },
  'data.likes': { DE: [0.288, 0.277, 0.347, 0.088], GB: [0.22, 0.235, 0.432, 0.114], US: [0.173, 0.176, 0.445, 0.206] },
} as const satisfies Record<string, ByCountry<FourShares>>;

export type ItemName = keyof typeof itemShares;
export const itemNames = Object.keys(itemShares) as ItemName[];

/** "How concerned are you about your data privacy online?" */
export const concernShares: ByCountry<FourShares> = {
  DE: [0.035, 0.145, 0.469, 0.351],
  GB: [0.042, 0.149, 0.483, 0.326],
  US: [0.054, 0.124, 0.381, 0.442],
};

/** Shares of people who use 0 … 6 of: ad blocker, private window, anti-tracking, private search, avoiding sites, adjusting settings. */
export const toolsShares: ByCountry<readonly number[]> = {
  DE: [0.203, 0.316, 0.233, 0.119, 0.071, 0.037, 0.021],
  GB: [0.237, 0.347, 0.183, 0.123, 0.06, 0.029, 0.022],
  US: [0.192, 0.332, 0.199, 0.137, 0.076, 0.042, 0.023],
};

/** Shares of people who know 0 … 5 of five technical terms. */
export const termsShares: ByCountry<readonly number[]> = {
  DE: [0.069, 0.124, 0.178, 0.273, 0.175, 0.181],
  GB: [0.163, 0.185, 0.192, 0.229, 0.16, 0.071],
  US: [0.21, 0.204, 0.179, 0.194, 0.154, 0.059],
};

export const adBlockerShare: ByCountry<number> = { DE: 0.377, GB: 0.337, US: 0.358 };

/** The scales people are measured by in published figures, and what is known about them. Lists by age follow 18–29, 30–44, 45–59, 60–65. */
export const published = {
  scales: {
    services: { DE: { mean: 2.613, sd: 0.699 }, GB: { mean: 2.673, sd: 0.667 }, US: { mean: 2.908, sd: 0.651 } },
    information: { DE: { mean: 2.1, sd: 0.745 }, GB: { mean: 2.311, sd: 0.774 }, US: { mean: 2.538, sd: 0.812 } },
    data: { DE: { mean: 2.029, sd: 0.745 }, GB: { mean: 2.191, sd: 0.764 }, US: { mean: 2.358, sd: 0.852 } },
  },
  byAge: {
    concerned: { DE: [0.73, 0.824, 0.856, 0.867], GB: [0.733, 0.783, 0.865, 0.875], US: [0.749, 0.801, 0.889, 0.882] },
    veryConcerned: {
      DE: [0.241, 0.332, 0.407, 0.442],
      GB: [0.296, 0.345, 0.335, 0.321],
      US: [0.384, 0.403, 0.522, 0.477],
    },
    adsAcceptable: {
      DE: [0.64, 0.594, 0.424, 0.335],
      GB: [0.722, 0.631, 0.584, 0.494],
      US: [0.698, 0.713, 0.609, 0.619],
    },
    services: { DE: [2.795, 2.726, 2.482, 2.351], GB: [2.881, 2.743, 2.579, 2.383], US: [2.967, 3.003, 2.815, 2.699] },
    information: {
      DE: [2.276, 2.255, 1.941, 1.824],
      GB: [2.498, 2.376, 2.208, 2.081],
      US: [2.55, 2.689, 2.409, 2.379],
    },
    data: { DE: [2.244, 2.166, 1.871, 1.723], GB: [2.326, 2.238, 2.139, 1.984], US: [2.358, 2.494, 2.261, 2.177] },
    tools: { DE: [1.689, 1.847, 1.745, 1.479], GB: [1.843, 1.689, 1.437, 1.327], US: [2.055, 1.834, 1.616, 1.467] },
    noTools: { DE: [0.168, 0.175, 0.23, 0.261], GB: [0.159, 0.207, 0.272, 0.351], US: [0.169, 0.173, 0.21, 0.267] },
    adBlocker: { DE: [0.332, 0.4, 0.4, 0.323], GB: [0.349, 0.337, 0.314, 0.363], US: [0.415, 0.356, 0.323, 0.328] },
    terms: { DE: [2.824, 3.047, 2.971, 2.448], GB: [2.45, 2.254, 2.179, 2.047], US: [2.051, 2.057, 2.016, 2.212] },
  },
  /** correlations within countries, in the order of `names` */
  correlations: {
    names: ['concern', 'services', 'information', 'data', 'tools', 'adBlocker', 'terms', 'age', 'female', 'education'],
    r: [
      [1, -0.272, -0.34, -0.369, 0.159, 0.097, 0.057, 0.14, 0.077, 0.055],
      [-0.272, 1, 0.7, 0.668, 0.02, -0.005, 0.011, -0.212, -0.049, 0.019],
      [-0.34, 0.7, 1, 0.722, -0.025, -0.036, -0.05, -0.174, -0.115, 0.006],
      [-0.369, 0.668, 0.722, 1, -0.018, -0.026, -0.028, -0.158, -0.08, 0.012],
      [0.159, 0.02, -0.025, -0.018, 1, 0.589, 0.327, -0.102, -0.103, 0.152],
      [0.097, -0.005, -0.036, -0.026, 0.589, 1, 0.189, -0.025, -0.037, 0.095],
      [0.057, 0.011, -0.05, -0.028, 0.327, 0.189, 1, -0.04, -0.154, 0.243],
      [0.14, -0.212, -0.174, -0.158, -0.102, -0.025, -0.04, 1, 0.003, 0.038],
      [0.077, -0.049, -0.115, -0.08, -0.103, -0.037, -0.154, 0.003, 1, -0.014],
      [0.055, 0.019, 0.006, 0.012, 0.152, 0.095, 0.243, 0.038, -0.014, 1],
    ],
  },
} as const;
