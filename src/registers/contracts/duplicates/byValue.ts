/** Bits for a position: a sheet has no more rows. With 32 of the value a number holds no more. */
const POSITIONS = 2 ** 20;

/**
 * Positions from the lowest value to the highest, as a number of 32 bits tells them apart (to 7 digits). Each value is sorted
 * with its position in one number, which is much quicker than by a comparison of our own.
 */
export function positionsByValue(values: Float64Array): Uint32Array {
  const bits = new Uint32Array(new Float32Array(values).buffer);
  const entries = new Float64Array(values.length);
  for (let position = 0; position < entries.length; position += 1) entries[position] = bits[position] * POSITIONS + position;
  entries.sort();
  const positions = new Uint32Array(values.length);
  for (let place = 0; place < positions.length; place += 1) positions[place] = entries[place] % POSITIONS;
  return positions;
}

/** Numbers in another order, written to `into`: at each place the one that stood at the position given for it. */
export function itemsAt<T extends Int32Array | Float64Array>(positions: Uint32Array, items: T, into: T): T {
  for (let place = 0; place < positions.length; place += 1) into[place] = items[positions[place]];
  return into;
}
