import type { Faker } from '@faker-js/faker';
import type { segmentAxes } from '../world/segments.ts';

/** A face for a simulated person, invented: nobody of this name is meant. Nothing simulated depends on it. */
export interface Persona {
  id: number;
  givenName: string;
  name: string;
  town: string;
  occupation: string;
}

type Country = (typeof segmentAxes.country)[number];
type Gender = (typeof segmentAxes.gender)[number];

// The lists of names are large: each country's is loaded when its first person is shown.
const loaders: Readonly<Record<Country, () => Promise<{ faker: Faker }>>> = {
  DE: () => import('@faker-js/faker/locale/de'),
  GB: () => import('@faker-js/faker/locale/en_GB'),
  US: () => import('@faker-js/faker/locale/en'),
};

/** The same person always has the same name: it is a function of id, country and gender. */
export async function persona(id: number, country: Country, gender: Gender): Promise<Persona> {
  const { faker } = await loaders[country]();
  // From here on nothing waits, so that two people made at once cannot draw from each other's numbers.
  faker.seed(id);
  const givenName = faker.person.firstName(gender);
  return {
    id,
    givenName,
    name: `${givenName} ${faker.person.lastName(gender)}`,
    town: faker.location.city(),
    occupation: faker.person.jobTitle(),
  };
}
