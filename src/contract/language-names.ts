/** Languages of Russia in which a questionnaire can stand beside Russian, by ISO 639. */
export const languageNames: Readonly<Record<string, string>> = {
  ru: 'русский', abq: 'абазинский', av: 'аварский', ady: 'адыгейский', alt: 'алтайский', ba: 'башкирский', bua: 'бурятский', dar: 'даргинский', inh: 'ингушский', kbd: 'кабардино-черкесский', xal: 'калмыцкий',
  krc: 'карачаево-балкарский', kv: 'коми', crh: 'крымскотатарский', kum: 'кумыкский', lbe: 'лакский', lez: 'лезгинский', mhr: 'марийский', mdf: 'мокшанский', nog: 'ногайский', os: 'осетинский', tab: 'табасаранский',
  tt: 'татарский', tyv: 'тувинский', udm: 'удмуртский', kjh: 'хакасский', ce: 'чеченский', cv: 'чувашский', myv: 'эрзянский', sah: 'якутский', en: 'английский',
}
