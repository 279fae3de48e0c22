import { html, Html } from '../../../domain/surveys/form/html.ts'

/** What is put into every page: the style and, where it was built, the program; inlined, so that a slow line asks once. */
export type PageAssets = { style: string; script: string | null }

export function shell({ style, script }: PageAssets, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="same-origin"><title>${title}</title>
<style>${new Html(style)}</style></head>
<body><main id="page">${body}</main><footer><details><summary>Как хранятся ответы</summary>${promise}</details></footer>${script === null ? null : html`<script>${new Html(script)}</script>`}</body></html>
`.text
}

/** What the respondent is told of the anonymity; as `docs/decisions/0012-anonymous-answers.md` has it. */
const promise = html`<p>Анкета без имени. Система не записывает, с какого телефона и адреса она пришла и когда.</p>
<p>Пока ответ не перемешан с другими, он лежит запечатанным, и связь между кодом и ответом ещё существует. Когда наберётся не меньше пяти анкет вашей группы, они перемешиваются по жребию, и связь уничтожается. Пять анкет школы ждут закрытия анкетирования, чтобы последняя не осталась одна; с ними перемешивается и всё остальное.</p>
<p>Ответы видны только по группам от пяти человек. То, что вы напишете своими словами, видно без кода и без остальных ответов: не пишите имён.</p>
<p>На этом телефоне незаконченная анкета хранится, только пока вы её не отправите или не сотрёте.</p>`

export function codePart({ typed = '', message = null }: { typed?: string; message?: string | null } = {}): Html {
  return html`<form method="post" action="/a" id="enter" autocomplete="off">
<h1>Анкета</h1>
<p>Введите код с вашего листка: 16 цифр.</p>
${message !== null && html`<p class="fault" role="alert" id="code-fault">${message}</p>`}
<label for="code">Код</label>
<input id="code" name="code" inputmode="numeric" maxlength="24" size="19" required value="${typed}" placeholder="0000 0000 0000 0000"${message !== null && html` aria-invalid="true" aria-describedby="code-fault"`}>
<p><button type="submit">Открыть анкету</button></p>
</form>`
}

export function messagePart(title: string, text: string): Html {
  return html`<h1 tabindex="-1">${title}</h1><p>${text}</p>`
}
