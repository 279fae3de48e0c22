/** Russian always, other languages of Russia beside it, by their ISO 639 codes: { ru: 'Да', tt: 'Әйе' }. */
export type Wording = Readonly<{ ru: string } & Partial<Record<string, string>>>
