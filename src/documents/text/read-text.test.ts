import { describe, expect, it } from 'vitest'
import { sourceLines } from '../../../tests/support/source-text.ts'
import { readDocument } from '../read-document.ts'

async function lines(text: string, name = 'plan.txt'): Promise<string[]> {
  return sourceLines(await readDocument(new TextEncoder().encode(text), name))
}

function wide(text: string, mark: number[], swap: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from([...mark, ...(swap ? bytes.swap16() : bytes)])
}

describe('a text with tabs', () => {
  it('has a table that blank lines and ends of pages do not end', async () => {
    const source = await readDocument(new TextEncoder().encode('План\nна год\n\nА\tБ\n1\t2\n\n\f\n3\t4\n\t5\n\nконец'), 'plan.txt')
    expect(sourceLines(source)).toEqual(['План\nна год', 'А | Б', '1 | 2', '3 | 4', ' | 5', 'конец'])
    expect(source.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.row) : [block.row]))).toEqual([1, 4, 5, 9, 10, 12])
  })

  it('has headings between tables', async () => {
    expect(await lines('П\n\nА\tБ\n\n## 2. Раздел\n\n1\t2')).toEqual(['П', 'А | Б', '## 2. Раздел', '1 | 2'])
  })

  it('keeps cells that a row has too many, and fills up what others lack', async () => {
    expect(await lines('П\n\nА\tБ\tВ\n1\t2\t3\t4\n5\t6')).toEqual(['П', 'А | Б | В | ', '1 | 2 | 3 | 4', '5 | 6 |  | '])
  })

  it('puts a row together that a line break in a cell has broken', async () => {
    expect(await lines('П\n\n№\tДело\tСрок\n1\tОпрос\nродителей\tмай\n2\tОтчёт\tиюнь')).toEqual(['П', '№ | Дело | Срок', '1 | Опрос\nродителей | май', '2 | Отчёт | июнь'])
    expect(await lines('П\n\n№\tДело\tСрок\n1\tОпрос\tмай\nи июнь\n2\tОтчёт\tиюнь')).toEqual(['П', '№ | Дело | Срок', '1 | Опрос | май\nи июнь', '2 | Отчёт | июнь'])
  })

  it('does not join rows of which each begins anew', async () => {
    expect(await lines('П\n\nА\tБ\tВ\tГ\n1\tОпрос\n2\tОтчёт\tиюнь')).toEqual(['П', 'А | Б | В | Г', '1 | Опрос |  | ', '2 | Отчёт | июнь | '])
  })

  it('has quoted cells of a spreadsheet, and quotes that are just quotes', async () => {
    expect(await lines('П\n\nА\tБ\tВ\n1\t"в две\nстроки"\t2\n3\t"Школа" и "дом"\t4\n5\t"и ""так"""\t6\n7\t"Точка роста"\t8\n9\t"Точка\t10')).toEqual([
      'П', 'А | Б | В', '1 | в две\nстроки | 2', '3 | "Школа" и "дом" | 4', '5 | и "так" | 6', '7 | "Точка роста" | 8', '9 | "Точка | 10',
    ])
  })

  it('may begin with the title of a spreadsheet', async () => {
    expect(await lines('План на год\t\t\n№\tДело\tСрок\n1\tОпрос\tмай\nРаздел\t\t')).toEqual(['План на год', '№ | Дело | Срок', '1 | Опрос | май', 'Раздел |  | '])
  })
})

describe('marks left in a text', () => {
  it('are taken out of cells and paragraphs', async () => {
    expect(await lines('**План\nна год**\n\nНа № _____ от _____\n\nА\tБ\n<p>раз</p> <p>два &laquo;три&raquo;</p>\t<ul style="list-style-type: none">четыре\n<b>5.</b> **шесть**<br>семь\t< 8 > и R&D')).toEqual([
      'План\nна год', 'На № _____ от _____', 'А | Б', 'раз\nдва «три» | четыре', '5. шесть\nсемь | < 8 > и R&D',
    ])
  })

  it('tell what is bold', async () => {
    const source = await readDocument(new TextEncoder().encode('П\n\n<b>1. Раздел</b>\t\t\n**Два**\t**не** всё\t__три__\n<b>незакрыт\t<b>а</b> <b>б</b>\t4'), '')
    const table = source.blocks.find((block) => block.kind === 'table')
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.bold))).toEqual([[true, false, false], [true, false, true], [true, true, false]])
  })
})

describe('comma- and semicolon-separated text', () => {
  it('is a table, quotes, line breaks and all', async () => {
    expect(await lines('План;;\n№;Дело;Срок\n1;"Опрос; ""общий""\nи частный";май\n2;Отчёт;июнь', 'plan.csv')).toEqual(['План', '№ | Дело | Срок', '1 | Опрос; "общий"\nи частный | май', '2 | Отчёт | июнь'])
    expect(await lines('№,Дело,Срок\n1,Опрос,"до 1, 2 мая"\n2,Отчёт,июнь')).toEqual(['№ | Дело | Срок', '1 | Опрос | до 1, 2 мая', '2 | Отчёт | июнь'])
  })

  it('is not seen in prose', async () => {
    expect(await lines('Школы, районы, округа.\nОпрос, отчёт; итог.\nКонец.')).toEqual(['Школы, районы, округа.\nОпрос, отчёт; итог.\nКонец.'])
  })
})

describe('encodings', () => {
  const text = 'Дорожная карта\n\nМероприятие\tСрок\nАнкетирование родителей «школ»\tмай – июнь № 5'
  const expected = ['Дорожная карта', 'Мероприятие | Срок', 'Анкетирование родителей «школ» | май – июнь № 5']

  it('with a mark and without are recognised', async () => {
    for (const bytes of [wide(text, [0xff, 0xfe], false), wide(text, [0xfe, 0xff], true), wide(text, [], false), wide(text, [], true), Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from(text)])]) {
      expect(sourceLines(await readDocument(bytes, 'plan.txt'))).toEqual(expected)
    }
  })

  it.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'])('%s is recognised by the Russian that it gives', async (encoding) => {
    const plain = 'Дорожная карта\n\nМероприятие\tСрок\nАнкетирование родителей\tмай, июнь\nПРИКАЗ МИНИСТЕРСТВА\t2031'
    const decoder = new TextDecoder(encoding)
    const codes = new Map(Array.from({ length: 256 }, (_, code): [string, number] => [decoder.decode(Uint8Array.of(code)), code]))
    const bytes = Uint8Array.from([...plain].map((sign) => codes.get(sign) ?? 63))
    expect(sourceLines(await readDocument(bytes, 'plan.txt'))).toEqual(['Дорожная карта', 'Мероприятие | Срок', 'Анкетирование родителей | май, июнь', 'ПРИКАЗ МИНИСТЕРСТВА | 2031'])
  })

  it('a few broken bytes do not make a text unreadable', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${text}\nитого`), 0xff, 0xc0])
    expect(sourceLines(await readDocument(bytes, 'plan.txt'))[0]).toBe('Дорожная карта')
  })
})
