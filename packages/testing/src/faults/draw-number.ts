/** Draws a number from 0 up to, not including, 1: the same seed and position always give the same (splitmix32). */
export function drawNumber(seed: number, position: number): number {
  return mix(mix(seed) ^ position) / 2 ** 32;
}

function mix(value: number): number {
  let word = (value + 0x9e3779b9) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}
