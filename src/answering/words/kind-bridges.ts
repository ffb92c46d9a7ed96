/** What is somewhere, and that WordNet counts as a thing or a group. */
const WHERE = [
  'body of water',
  'geological formation',
  'land',
  'facility',
  'building',
  'establishment',
  'municipality',
  'road',
  'region',
  'country',
  'state',
] as const;

/**
 * Kinds that people ask by and that WordNet's taxonomy draws otherwise: to it a river is a body of water and no location, and a
 * carmaker a business and no company. Who asks for the first is served by any of the others, in their most frequent sense.
 */
export const KIND_BRIDGES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    place: ['location', ...WHERE],
    location: WHERE,
    area: ['region', 'district'],
    town: ['municipality'],
    city: ['municipality'],
    country: ['state'],
    nation: ['country', 'state'],
    company: ['business', 'financial institution'],
    corporation: ['business', 'company'],
    firm: ['company'],
    business: ['company'],
    enterprise: ['company'],
    manufacturer: ['company'],
    organization: ['institution', 'company', 'establishment'],
    organisation: ['organization', 'institution', 'company', 'establishment'],
    institution: ['organization', 'establishment'],
    people: ['person', 'social group'],
    official: ['politician', 'officeholder'],
    amount: ['sum', 'quantity'],
    currency: ['monetary unit'],
    money: ['currency', 'monetary unit'],
    unit: ['unit of measurement'],
  }),
);
