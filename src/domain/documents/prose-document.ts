/** A document of headings, paragraphs, lists and tables to be written, without a thought of the format. */
export type ProseDocument = {
  title: string
  /** Lines under the title: of whom and of when. */
  under: string[]
  blocks: ProseBlock[]
}

export type ProseBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; headers: string[]; widths: number[]; rows: string[][] }
