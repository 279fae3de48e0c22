const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what this takes out
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g
const spaces = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const spaceAtBreak = / ?\n[ \n]*/g
/** Words of ordinary signs, a space between: most cells. */
const plain = /^(?:[!-~А-яЁё«»„“”–—…№]+(?: [!-~А-яЁё«»„“”–—…№]+)*)?$/

/**
 * White space collapsed, invisible characters out, no empty lines; line breaks inside stay.
 * A hyphen that may not break is a hyphen: on paper nobody tells them apart.
 */
export function cleanText(raw: string): string {
  if (plain.test(raw)) return raw
  return raw
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll(invisible, '')
    .replaceAll(control, ' ')
    .replaceAll('\u2011', '-')
    .replaceAll(spaces, ' ')
    .replaceAll(spaceAtBreak, '\n')
    .trim()
}
