const cyrillic: Readonly<Record<string, string>> = { a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', i: 'і', u: 'и', r: 'г' }

/** Latin letters that a typist or a scanner put into a Russian word, made Cyrillic. */
export function asCyrillic(form: string): string {
  return form.replaceAll(/[a-z]/g, (letter) => cyrillic[letter] ?? letter)
}
