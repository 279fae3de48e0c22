import * as fc from 'fast-check';
function options(least, most) {
    return fc.integer({ min: least, max: most }).map((count) => Array.from({ length: count }, (_, at) => ({ code: `o${at + 1}`, label: { ru: `Вариант ${at + 1}` } })));
}
const rule = fc.oneof(options(2, 250).map((list) => ({ kind: 'single', options: list })), fc.tuple(options(2, 40), fc.nat(3), fc.boolean()).map(([list, least, hasNone]) => {
    const together = list.length - (hasNone ? 1 : 0);
    return { kind: 'several', options: list, exclusive: hasNone ? [`o${list.length}`] : [], least: Math.min(least, together), most: null };
}), fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 40 })).map(([from, span]) => ({ kind: 'scale', from, to: from + span, low: { ru: 'нет' }, high: { ru: 'да' } })), fc.tuple(options(1, 9), options(2, 6)).map(([rows, list]) => ({ kind: 'matrix', rows, options: list })), fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(0, 1, 2))
    .map(([min, span, decimals]) => ({ kind: 'number', min, max: min + span, decimals, unit: null })), options(2, 12).map((list) => ({ kind: 'order', options: list })), fc.constant({ kind: 'text', longest: 100 }));
/** A condition on one of the questions before; null where there is none to look at. */
function conditionOn(earlier) {
    if (earlier.length === 0)
        return fc.constant(null);
    const simple = fc.constantFrom(...earlier).chain((question) => comparisonWith(question));
    const composed = fc.tuple(fc.constantFrom('all', 'any'), fc.array(simple, { minLength: 1, maxLength: 3 })).map(([is, of]) => ({ is, of }));
    return fc.option(fc.oneof(simple, composed, composed.map((of) => ({ is: 'not', of }))), { freq: 2 });
}
function comparisonWith(question) {
    const answered = fc.constant({ is: 'answered', question: question.key });
    switch (question.kind) {
        case 'single':
        case 'several': return fc.oneof(answered, someOf(question.options).map((list) => ({ is: 'any-of', question: question.key, row: null, options: list })));
        case 'matrix': return fc.oneof(answered, fc.tuple(fc.constantFrom(...question.rows), someOf(question.options)).map(([{ code }, list]) => ({ is: 'any-of', question: question.key, row: code, options: list })));
        case 'scale': return fc.oneof(answered, between(question.key, question.from, question.to));
        case 'number': return fc.oneof(answered, between(question.key, question.min, question.max));
        default: return answered;
    }
}
function between(question, min, max) {
    return fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.constantFrom('both', 'from', 'to'))
        .map(([one, other, bounds]) => ({ is: 'between', question, from: bounds === 'to' ? null : Math.min(one, other), to: bounds === 'from' ? null : Math.max(one, other) }));
}
function someOf(list) {
    return fc.subarray(list.map(({ code }) => code), { minLength: 1 });
}
/** Whole questionnaires whose conditions look backwards only. */
export const questionnaireArbitrary = fc.array(fc.tuple(rule, fc.boolean()), { minLength: 1, maxLength: 14 })
    .chain((rules) => withConditions(rules.map(([each, isRequired], at) => ({ key: `q${at + 1}`, text: { ru: `Вопрос ${at + 1}` }, hint: null, isRequired, when: null, comparableTo: null, ...each }))))
    .map((questions) => ({
    audience: 'pupil', title: { ru: 'Анкета' }, introduction: { ru: '' }, languages: ['ru'], grades: [],
    blocks: [questions.slice(0, 5), questions.slice(5)].filter((part) => part.length > 0).map((part, at) => ({ key: `b${at + 1}`, title: { ru: `Часть ${at + 1}` }, when: null, questions: part })),
}));
function withConditions(questions) {
    return fc.tuple(...questions.map((_, at) => conditionOn(questions.slice(0, at)))).map((conditions) => questions.map((question, at) => Object.assign({}, question, { when: conditions[at] ?? null })));
}
/** Answers that fit their questions, in the form in which a sheet gives them back; some questions are left out. */
export function answersArbitrary({ blocks }) {
    const questions = blocks.flatMap((block) => block.questions);
    return fc.tuple(...questions.map((question) => fc.option(answerTo(question), { freq: 6 })))
        .map((answers) => Object.fromEntries(questions.flatMap(({ key }, at) => (answers[at] === null || answers[at] === undefined ? [] : [[key, answers[at]]]))));
}
function answerTo(question) {
    switch (question.kind) {
        case 'single': return fc.constantFrom(...question.options).map(({ code }) => code);
        case 'several': {
            const together = question.options.map(({ code }) => code).filter((code) => !question.exclusive.includes(code));
            const ticked = fc.subarray(together, { minLength: Math.max(1, question.least) });
            return question.exclusive.length === 0 ? ticked : fc.oneof(ticked, fc.constant([...question.exclusive]));
        }
        case 'scale': return fc.integer({ min: question.from, max: question.to });
        case 'matrix': {
            const codes = question.options.map(({ code }) => code);
            const rows = question.rows.map(({ code }) => code);
            return (question.isRequired ? fc.constant(rows) : fc.subarray(rows, { minLength: 1 }))
                .chain((chosen) => fc.tuple(...chosen.map(() => fc.constantFrom(...codes))).map((values) => Object.fromEntries(chosen.map((row, at) => [row, values[at] ?? '']))));
        }
        case 'number': {
            const unit = 10 ** question.decimals;
            return fc.integer({ min: question.min * unit, max: question.max * unit }).map((units) => units / unit);
        }
        case 'order': return fc.shuffledSubarray(question.options.map(({ code }) => code), { minLength: question.options.length });
        case 'text': return fc.constantFrom('Тепло и светло', 'Не хватает учителя физики', '«Всё хорошо»');
    }
}
