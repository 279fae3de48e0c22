export type Area = { row: number; column: number; rows: number; columns: number }

/** Which places of a grid make one merged cell together. */
export class PlaceOwners {
  readonly #rows: number
  readonly #columns: number
  readonly #parent: number[]

  constructor(rows: number, columns: number) {
    this.#rows = rows
    this.#columns = columns
    this.#parent = Array.from({ length: rows * columns }, (_, index) => index)
  }

  join(row: number, column: number, otherRow: number, otherColumn: number): void {
    this.#parent[this.#root(row * this.#columns + column)] = this.#root(otherRow * this.#columns + otherColumn)
  }

  /** The merged cells, each a rectangle; joined places of another shape fall apart into rows, and these into places. */
  areas(): Area[] {
    const members = new Map<number, number[]>()
    for (let place = 0; place < this.#rows * this.#columns; place++) {
      const root = this.#root(place)
      const list = members.get(root) ?? []
      list.push(place)
      members.set(root, list)
    }
    return [...members.values()].flatMap((places) => this.#rectangles(places)).toSorted((one, other) => one.row - other.row || one.column - other.column)
  }

  #rectangles(places: readonly number[]): Area[] {
    const rows = places.map((place) => Math.floor(place / this.#columns))
    const columns = places.map((place) => place % this.#columns)
    const [row, column] = [smallest(rows), smallest(columns)]
    const area = { row, column, rows: largest(rows) - row + 1, columns: largest(columns) - column + 1 }
    if (area.rows * area.columns === places.length) return [area]
    if (area.rows > 1) return [...new Set(rows)].flatMap((one) => this.#rectangles(places.filter((place) => Math.floor(place / this.#columns) === one)))
    return columns.map((one) => ({ row, column: one, rows: 1, columns: 1 }))
  }

  #root(place: number): number {
    let root = place
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root
    this.#parent[place] = root
    return root
  }
}

function smallest(list: readonly number[]): number {
  return list.reduce((least, value) => Math.min(least, value), Infinity)
}

function largest(list: readonly number[]): number {
  return list.reduce((most, value) => Math.max(most, value), -Infinity)
}
