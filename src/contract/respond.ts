import { z } from 'zod'

/** The respondent's page talks to the server by these few, without logging in; nothing of it is a command, for whoever sends has no name. */
export const codeBody = z.object({ code: z.string().max(100), language: z.string().max(10).optional() })

export const sheetBody = z.object({
  code: z.string().max(100),
  /** Made by the phone, one a sheet, the same at every repeat. */
  receipt: z.uuid(),
  questionnaire: z.int().positive(),
  answers: z.unknown(),
})

/** The form of a code: its page, and what the program on the phone checks by. */
export type FormReply = {
  questionnaire: number
  /** ISO 639 codes that it can be had in. */
  languages: readonly string[]
  language: string
  /** The form, as HTML. */
  html: string
  /** The questionnaire without words. */
  bare: unknown
}

/** What is wrong, told to a person; `code` is for the program. */
export type RespondRefusal = { code: 'code-wrong' | 'code-unknown' | 'too-many' | 'closed' | 'used' | 'other-questionnaire' | 'faulty' | 'later'; title: string }
