/** Fewer questions than this a single road map hardly asks, more are asked by a long one and by a server. */
const often = 1000

/** One expression of many patterns: quick to ask but slow to make, so it is made when it has been asked for often. */
export class OftenAsked {
  readonly #make: () => RegExp
  #made: RegExp | null = null
  #asked = 0

  constructor(make: () => RegExp) {
    this.#make = make
  }

  /** Null until then: ask the patterns one by one. */
  get expression(): RegExp | null {
    if (this.#made === null && ++this.#asked > often) this.#made = this.#make()
    return this.#made
  }
}
