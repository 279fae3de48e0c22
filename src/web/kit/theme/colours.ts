import type { MantineColorsTuple } from '@mantine/core'

/** Deep blue-green: the one accent. White on shade 7 (light) and on shade 5 (dark) passes AA. */
export const accent: MantineColorsTuple = [
  '#eef6f6', '#dbeaeb', '#b5d3d6', '#8dbcc1', '#5f9ea6', '#2f7983', '#1c6672', '#0f4f5c', '#0b3f4a', '#082f38',
]

/** Doubt: a warm ochre, never an alarm. */
export const ochre: MantineColorsTuple = [
  '#fdf6e4', '#f9ebc8', '#f2d894', '#e8c15b', '#d6a42c', '#b3831a', '#8f6510', '#70500b', '#5b4108', '#433006',
]

/** Refusal and loss. */
export const brick: MantineColorsTuple = [
  '#fdf0ed', '#fadcd6', '#f3b8ac', '#ea8f7d', '#dc6550', '#c74430', '#a93322', '#8a281b', '#6e2016', '#50170f',
]

/** Greys with a breath of the accent, from paper to ink. */
export const stone: MantineColorsTuple = [
  '#f7f8f6', '#eef0ee', '#e1e5e3', '#cdd4d2', '#aeb8b6', '#87938f', '#66736f', '#4d5956', '#333d3b', '#1d2524',
]

/** Mantine builds its dark scheme of these: 0 is the text, 7 the page. */
export const ink: MantineColorsTuple = [
  '#e6ecea', '#c3cecb', '#9fadaa', '#7d8d8a', '#3d4b4c', '#2d393b', '#1f292b', '#131b1d', '#0e1517', '#090e10',
]
