/**
 * Units by the stem of their name, what they measure and how many of the measure's base unit they are (days,
 * metres, square metres, litres, kilograms). Factors by the International System of Units and the international
 * yard and pound; written for this project.
 */
export interface Unit {
  measures: 'time' | 'length' | 'area' | 'volume' | 'mass' | 'temperature';
  factor: number;
}

const HOUR = 1 / 24;
const table: [Unit['measures'], Record<string, number>][] = [
  [
    'time',
    {
      'second seconds': HOUR / 3600,
      'minute minutes': HOUR / 60,
      'hour hours': HOUR,
      'day days': 1,
      'night nights': 1,
      'week weeks': 7,
      'fortnight fortnights': 14,
      'month months': 30.44,
      'year years': 365.25,
      'decade decades': 3652.5,
      'century centuries': 36525,
    },
  ],
  [
    'length',
    {
      'millimetre millimetres millimeter millimeters mm': 0.001,
      'centimetre centimetres centimeter centimeters cm': 0.01,
      'inch inches': 0.0254,
      'foot feet ft': 0.3048,
      'yard yards': 0.9144,
      'metre metres meter meters': 1,
      'kilometre kilometres kilometer kilometers km': 1000,
      'mile miles mph': 1609.344,
      'knot knots': 1852,
    },
  ],
  [
    'area',
    {
      'acre acres': 4046.86,
      'hectare hectares': 10000,
    },
  ],
  [
    'volume',
    {
      'millilitre millilitres milliliter milliliters ml': 0.001,
      'litre litres liter liters': 1,
      'gallon gallons': 3.785,
      'barrel barrels': 159,
      'hectolitre hectolitres': 100,
    },
  ],
  [
    'mass',
    {
      'milligram milligrams mg': 1e-6,
      'gram grams gramme grammes': 0.001,
      'ounce ounces': 0.02835,
      'pound pounds lb lbs': 0.4536,
      'kilogram kilograms kilo kilos kg': 1,
      'tonne tonnes ton tons': 1000,
    },
  ],
  ['temperature', { celsius: 1, fahrenheit: 1, kelvin: 1 }],
];

const units = new Map<string, Unit>();
for (const [measures, names] of table) {
  for (const [forms, factor] of Object.entries(names)) {
    for (const form of forms.split(' ')) units.set(form, { measures, factor });
  }
}

/** The unit that a lower-case word names, in any of its forms. */
export function unitOf(lower: string): Unit | undefined {
  return units.get(lower);
}
