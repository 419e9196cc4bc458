import { type Found, quantity } from './found';
import { readRate } from './rates';
import type { Amount } from './read-amount';
import { isOneOf, keyAt, type Line, tokenAt } from './tokens';

const UNITS = new Map<string, string>();
for (const [unit, names] of [
  ['mile', 'mile miles'],
  ['mph', 'mph'],
  ['km', 'km kms kilometre kilometres kilometer kilometers'],
  ['metre', 'metre metres meter meters'],
  ['cm', 'cm centimetre centimetres'],
  ['mm', 'mm millimetre millimetres'],
  ['foot', 'foot feet ft'],
  ['inch', 'inch inches'],
  ['acre', 'acre acres'],
  ['hectare', 'hectare hectares'],
  ['tonne', 'tonne tonnes ton tons megatonne'],
  ['Mt', 'mt megatonnes'],
  ['kg', 'kg kilogram kilograms kilo kilos'],
  ['gram', 'gram grams'],
  ['litre', 'litre litres'],
  ['pint', 'pint pints'],
  ['gallon', 'gallon gallons'],
  ['MW', 'mw megawatt megawatts'],
  ['GW', 'gw gigawatt gigawatts'],
  ['kW', 'kw kilowatt kilowatts'],
  ['TWh', 'twh terawatt'],
  ['MWh', 'mwh'],
  ['GWh', 'gwh'],
  ['kWh', 'kwh'],
  ['Mbps', 'mbps mbit megabits megabit'],
  ['Gbps', 'gbps gigabit'],
  ['ppm', 'ppm'],
  ['decibel', 'db decibel decibels'],
  ['degree', 'degree degrees °'],
  ['barrel', 'barrel barrels'],
  ['MB', 'mb megabyte megabytes'],
  ['GB', 'gb gigabyte gigabytes'],
  ['TB', 'tb terabyte terabytes'],
  ['PB', 'pb petabyte petabytes'],
  ['knot', 'knot knots'],
] as const)
  for (const name of names.split(' ')) UNITS.set(name, unit);

/** "50 miles", "40GW", "1.5 degrees", "10 million tonnes of", "thousands of miles", "2-metre". */
export function readMeasure(line: Line, amount: Amount): Found | null {
  if (amount.currency !== null) return null;
  let next = amount.next;
  if (keyAt(line, next) === '-' || (amount.isVague && keyAt(line, next) === 'of')) next += 1;
  let power = '';
  if (isOneOf(keyAt(line, next), 'square|cubic')) {
    power = `${keyAt(line, next)} `;
    next += 1;
  }
  const key = keyAt(line, next);
  const isMetre = key === 'm' && tokenAt(line, next).isGlued;
  const unit = UNITS.get(key) ?? (isMetre ? 'metre' : undefined);
  if (unit === undefined) return null;
  // "three foot soldiers", "two degree courses" are counted.
  if (
    amount.isSpelled &&
    isOneOf(key, 'foot|degree|pint|ton|mile|barrel') &&
    keyAt(line, next - 1) !== '-' &&
    amount.value > 1
  )
    return null;
  next += 1;
  if (unit === 'degree') {
    if (isOneOf(keyAt(line, next), 'c|celsius|centigrade|f')) next += 1;
    else if (isOneOf(keyAt(line, next), 'course|courses|apprenticeship|apprenticeships|holder|holders|level'))
      return null;
  }
  const rate = readRate(line, next);
  return {
    ...{ from: amount.from, to: rate?.next ?? next, kind: 'measure' },
    quantity: quantity(amount.value, power + unit, {
      to: amount.to,
      per: rate?.per ?? null,
      precision: amount.precision,
    }),
    ...(amount.secondAt === null ? {} : { secondAt: amount.secondAt }),
  };
}
