import { fieldsOf, type DocumentTemplate } from './document-template.ts'

const code = /^[a-z][a-z0-9-]{0,39}$/

/** How much keeps a template from being used. */
export function countTemplateFaults(template: DocumentTemplate): number {
  const fields = fieldsOf(template)
  return (template.title.trim() === '' ? 1 : 0) + (fields.length === 0 ? 1 : 0)
    + [...template.sections, ...fields].filter(({ title }) => title.trim() === '').length
    + countCodeFaults(template.sections) + countCodeFaults(fields)
    + fields.filter(({ least }) => !Number.isInteger(least) || least < 0 || least > 10_000).length
}

function countCodeFaults(named: readonly { code: string }[]): number {
  const codes = named.map((one) => one.code)
  return codes.filter((one, at) => !code.test(one) || codes.indexOf(one) !== at).length
}
