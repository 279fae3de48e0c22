/** One refusal, as the person who meets it reads it. */
export type Sentence = {
  /** What is wrong, and where. */
  title: string
  /** What to do about it. */
  advice: string
}

export type SentenceParameters = Readonly<Record<string, string | number>>

/** The Russian sentences of one feature's error codes. */
export type Sentences = Readonly<Record<string, (parameters: SentenceParameters) => Sentence>>
