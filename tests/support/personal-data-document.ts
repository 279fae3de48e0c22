import { consentNames, consentPurposes, groundNames, purposeNames } from '../../src/domain/personal-data/ground.ts'
import type { PersonalField, PersonalTable } from '../../src/domain/personal-data/personal-table.ts'
import { personalDataRegister } from '../../src/domain/personal-data/register.ts'

/** `docs/ru/personal-data.md`: the register, as the operator and the people themselves read it. */
export function personalDataDocument(): string {
  return `${[
    '# Персональные данные', '',
    'Напечатано из реестра в коде (`src/domain/personal-data/register.ts`); руками не правится. Чего здесь нет, то о людях не хранится: реестр сверяется с базой данных при каждой проверке.', '',
    '## Правила', '',
    '- Журнал, факты и ответы на команды хранят только номера людей. Имя, почта и телефон лежат отдельно, их можно удалить, и цепочка журнала останется целой.',
    '- В журнал работы сервера не попадают ни поисковые слова, ни имена, ни адреса.',
    '- Каждый видит на странице «Мои данные», что о нём хранится, выгружает это (JSON и страница для чтения), отзывает согласие и просит удалить данные.',
    '- На запрос об удалении отвечают за десять рабочих дней (152-ФЗ, ст. 20). Отказ возможен только с основанием, человек его видит. Пока человек назначен, данные не удаляются: сначала дела передают.',
    '- После удаления вместо имени везде стоит «Данные удалены», вход в систему закрыт, сеансы прекращены. В резервных копиях, снятых раньше, данные остаются до их замены: храните копии не дольше, чем нужно.', '',
    '## Согласия', '',
    ...consentPurposes.map((purpose) => `- ${consentNames[purpose]}. Отзыв согласия сразу стирает то, что хранилось по нему.`), '',
    '## Что хранится', '',
    ...personalDataRegister.flatMap(sectionOf),
  ].join('\n').trimEnd()}\n`
}

function sectionOf(table: PersonalTable): string[] {
  return [
    `### ${table.title} (\`${table.table}\`)`, '',
    '| что | столбец | для чего | основание | сколько хранится | где видно |', '| --- | --- | --- | --- | --- | --- |',
    ...table.fields.map(rowOf), '', `При удалении данных: ${erasureOf(table)}.`, '',
  ]
}

function rowOf({ name, column, purpose, ground, kept, shown, isSecret }: PersonalField): string {
  return `| ${name}${isSecret ? ' (не выдаётся)' : ''} | \`${column}\` | ${purposeNames[purpose]} | ${groundNames[ground]} | ${kept} | ${shown} |`
}

function erasureOf({ erasure, fields }: PersonalTable): string {
  if (erasure === 'rows') return 'строка удаляется целиком'
  if (erasure !== 'values') return `остаётся — ${erasure.stays}`
  return fields.filter(({ erasedAs }) => erasedAs !== undefined).map(({ name, erasedAs }) => `${name} — ${erasedAs === null ? 'стирается' : `«${erasedAs}»`}`).join('; ')
}
