import type { ColumnType } from 'kysely'

/** jsonb goes in as a JSON text and comes out parsed; its shape is checked where it is loaded. */
export type Json = ColumnType<unknown, string, string>
export type JsonOrNull = ColumnType<unknown, string | null, string | null>
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>
export type Moment = ColumnType<Date, Date | string, Date | string>
export type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** `date` comes out as text, so that no zone can shift it. */
export type Day = ColumnType<string, string, string>
export type DayOrNull = ColumnType<string | null, string | null, string | null>
