/**
 * What one respondent said, by keys of questions; what was not asked or not answered is not there. `single`: an option's code · `several`:
 * codes · `scale`, `number`: a number · `matrix`: { row: option } · `order`: all codes in the order chosen · `text`: a text.
 */
export type SheetAnswers = Readonly<Record<string, SheetAnswer>>
export type SheetAnswer = string | number | readonly string[] | Readonly<Record<string, string>>
