import type { Ground, Purpose } from './ground.ts'

/** One column that holds something about a person. */
export type PersonalField = {
  column: string
  /** Russian, as the person reads it on «Мои данные». */
  name: string
  purpose: Purpose
  ground: Ground
  /** Russian: how long, and until what. */
  kept: string
  /** Russian: where it is shown. */
  shown: string
  /** A hash or a key: that it is kept is said, the value is never handed out. */
  isSecret?: true
  /** What erasure leaves in its place; null where nothing. Left out where the row goes or the value stays. */
  erasedAs?: string | null
}

/** A table of the database that holds something about people. Names of tables and columns are data here: the server reads, exports and erases by them. */
export type PersonalTable = {
  table: string
  /** Russian: what a row of it is. */
  title: string
  /** Columns with the id of the person that a row is about. */
  of: readonly string[]
  /** Parted by region: asked only in the regions that the person has worked in. */
  byRegion?: true
  fields: readonly PersonalField[]
  /** Too large to be counted whenever somebody looks at a page; parted tables always are. */
  isLarge?: true
  /** Columns that say when, with their names: what an export shows beside the fields. */
  dates: Readonly<Record<string, string>>
  /** Columns of words that hold nothing about a person. */
  plain: readonly string[]
  /** What erasure does: the rows go, the values go, or all stays, with the reason. */
  erasure: 'rows' | 'values' | { stays: string }
}
