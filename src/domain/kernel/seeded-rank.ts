/** A number that only the two words decide, spread evenly: what is drawn or shared out by it comes out the same again, and nobody could have chosen it. */
export function seededRank(seed: string, key: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (const sign of `${seed}\u0000${key}`) {
    const code = sign.codePointAt(0) ?? 0
    one = Math.imul(one ^ code, 2_654_435_761)
    other = Math.imul(other ^ code, 1_597_334_677)
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0)
}
