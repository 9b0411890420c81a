/** Maps a measure's own decision to 0.5, keeping 0, 1 and the order; three decimals. */
export function aroundDecision(value: number, decision: number): number {
  const scaled = value <= decision ? value / decision : 1 + (value - decision) / (1 - decision);
  return Math.round(500 * scaled) / 1000;
}
