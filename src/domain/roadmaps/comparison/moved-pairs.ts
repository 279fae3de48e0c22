/**
 * Of places taken in order, those that left the longest run still in order: the fewest rows that must have been moved. Takes the later
 * place of each kept row, by earlier place; gives back the later places that moved.
 */
export function movedPlaces(places: readonly number[]): Set<number> {
  // tails[k]: index of the smallest place that ends a run of k + 1; previous: how each place's best run goes back.
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, place] of places.entries()) {
    const length = firstNotBelow(tails, places, place)
    previous.push(tails[length - 1])
    tails[length] = index
  }
  const moved = new Set(places)
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) {
    const place = places[index]
    if (place !== undefined) moved.delete(place)
  }
  return moved
}

function firstNotBelow(tails: readonly number[], places: readonly number[], place: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
