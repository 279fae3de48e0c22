import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { writeCodeSheets } from './write-code-sheets.ts'

const card = (number: number, spare = false) => ({ code: `6412 0557 1203 ${1000 + number}`, link: `https://opora.example/a#641205571203${1000 + number}`, spare })

it('prints a sheet for each class, every code large and with its QR code', async () => {
  const bytes = await writeCodeSheets({
    title: 'Коды анкетирования: Школа № 1', school: 'Школа № 1', address: 'https://opora.example/a',
    sheets: [
      { title: '6А · Ученики', name: '6А · Ученики', note: 'Кодов: 25, запасных: 3.', cards: Array.from({ length: 28 }, (_, at) => card(at, at >= 25)) },
      { title: 'Учителя', name: 'Учителя', note: 'Кодов: 2, запасных: 2.', cards: Array.from({ length: 4 }, (_, at) => card(100 + at, at >= 2)) },
    ],
  })
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  const pages = [...Buffer.from(bytes).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
  expect(pages).toBeGreaterThanOrEqual(3)
  if (process.env['OPORA_SHOTS']) await writeFile(`${process.env['OPORA_SHOTS']}/codes.pdf`, bytes)
})
