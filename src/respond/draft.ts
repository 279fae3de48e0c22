import type { Questionnaire } from '../domain/surveys/questionnaire/questionnaire.ts'

/** An unfinished questionnaire, on this device only; gone once it was taken, or wiped. */
export type Draft = {
  code: string
  /** Made here, one a sheet: however often it is sent, it counts once. */
  receipt: string
  questionnaire: number
  language: string
  html: string
  bare: Questionnaire
  /** What has been filled in, as the form has it. */
  fields: [string, string][]
  isSending: boolean
}

const place = 'opora-sheet'
/** Where the browser keeps nothing (a private window), it lives as long as the page. */
let unkept: Draft | null = null

export function loadDraft(): Draft | null {
  try {
    const kept = localStorage.getItem(place)
    return kept === null ? unkept : JSON.parse(kept) as Draft
  } catch {
    return unkept
  }
}

export function saveDraft(draft: Draft): void {
  unkept = draft
  try {
    localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // It stays in the page.
  }
}

export function wipeDraft(): void {
  unkept = null
  try {
    localStorage.removeItem(place)
  } catch {
    // There was none.
  }
}

/** `crypto.randomUUID` is not there where the page came without TLS. */
export function newReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
