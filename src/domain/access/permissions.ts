import type { Relation } from './relation.ts'
import type { Role } from './role.ts'

const all = ['own', 'attached', 'subtree', 'above', 'sibling', 'other-region'] as const
const realm = ['own', 'subtree'] as const
const below = ['subtree'] as const
const own = ['own'] as const
const attached = ['own', 'attached'] as const
/** Official papers: the own territory's, those of the territories that it lies in, and those below. */
const papers = ['own', 'subtree', 'above'] as const
const papersOfRegion = ['own', 'attached', 'above', 'sibling'] as const
const directory = ['own', 'attached', 'subtree', 'above', 'sibling'] as const

type Row = Partial<Record<Role, readonly Relation[]>>

const everybody: Row = {
  'administrator': all, 'federal-operator': all, 'regional-authority': all, 'regional-coordinator': all, 'regional-operator': all,
  'municipal-authority': all, 'municipal-coordinator': all, 'body-member': all, 'expert': all, 'curator': all, 'school-head': all, 'school-team': all,
}

/** Those who speak for a territory, each in the own one and below. */
const territorial: Row = {
  'federal-operator': realm, 'regional-authority': realm, 'regional-coordinator': realm, 'regional-operator': realm,
  'municipal-authority': realm, 'municipal-coordinator': realm,
}

/** Those who lead in a territory: the authority and its coordinator. */
const leading: Row = {
  'administrator': realm, 'federal-operator': realm, 'regional-authority': realm, 'regional-coordinator': realm, 'municipal-authority': realm, 'municipal-coordinator': realm,
}

const country: Row = { 'administrator': realm, 'federal-operator': realm }
const region: Row = { ...country, 'regional-authority': realm, 'regional-coordinator': realm }

/** Those who can hold an assignment, each for what is the own duty. */
const holders: Row = {
  'federal-operator': own, 'regional-authority': own, 'regional-coordinator': own, 'regional-operator': own, 'municipal-authority': own, 'municipal-coordinator': own,
  'body-member': own, 'expert': own, 'curator': attached, 'school-head': own, 'school-team': own,
}

/** Who may see the work: holders their own, and those who speak for a territory all below. */
const workers: Row = { ...holders, ...territorial, administrator: realm }

/**
 * The whole permission table: which role may do what, in which relation to the thing. A cell that is not here is a refusal.
 * The server checks it, lists are filtered by it, the pages show buttons by it, and the documentation is printed from it.
 */
export const permissions = {
  'territory.read': everybody,
  'territory.manage': region,

  'organisation.read': {
    ...workers, 'administrator': all, 'federal-operator': all, 'regional-authority': directory, 'regional-coordinator': directory, 'regional-operator': directory,
    'municipal-authority': directory, 'municipal-coordinator': directory, 'body-member': directory, 'expert': directory, 'curator': directory, 'school-head': directory, 'school-team': directory,
  },
  'organisation.manage': leading,
  /** What a school says of itself: address, site, sizes of classes. */
  'organisation.edit': { ...leading, 'school-head': own, 'body-member': own },

  'person.read': { ...leading, 'regional-operator': realm, 'curator': attached, 'school-head': own, 'school-team': own, 'body-member': own, 'expert': own },
  'person.manage': { ...leading, 'school-head': own },
  'person.erase': country,
  'appointment.manage': { ...leading, 'school-head': own },

  'programme.read': everybody,
  'programme.manage': country,
  'programme.frame': region,
  'programme.schools': region,
  'programme.nominate': leading,
  'programme.approve': region,
  'programme.attach': { ...region, 'regional-operator': realm },
  'programme.extend': region,

  /** What a year goes by: questionnaires, risk factors, the form of school data. */
  'catalogue.read': everybody,
  'catalogue.manage': country,

  'roadmap.read': { ...territorial, 'administrator': all, 'federal-operator': all, 'regional-authority': papers, 'regional-coordinator': papers, 'regional-operator': papers,
    'municipal-authority': papers, 'municipal-coordinator': papers, 'body-member': papersOfRegion, 'expert': papersOfRegion, 'curator': papersOfRegion, 'school-head': ['own', 'above'], 'school-team': ['own', 'above'] },
  'roadmap.create': { ...leading, 'regional-operator': realm },
  'roadmap.edit': { ...leading, 'regional-operator': realm },
  'roadmap.import': { ...leading, 'regional-operator': realm },
  'roadmap.approve': leading,
  'calendar.manage': { ...leading, 'regional-operator': realm },

  'assignment.read': workers,
  'assignment.comment': workers,
  'assignment.delegate': holders,
  'assignment.act': holders,
  'assignment.postpone': holders,
  /** Confirm, return, grant a postponement: by the level above, or by a second person of the same body; who exactly, `deciding-level.ts` says. */
  'assignment.decide': { ...territorial, 'curator': ['attached'], 'body-member': own, 'school-head': own, 'school-team': own },
  'assignment.waive': { 'federal-operator': below, 'regional-authority': realm, 'regional-coordinator': realm, 'municipal-authority': below, 'municipal-coordinator': below },

  /** A file stands where the thing does that it is of; whoever brought it has it as an own one. */
  'file.read': workers,
  'file.add': workers,

  'form.read': workers,
  'form.manage': { 'federal-operator': realm, 'regional-authority': realm, 'regional-coordinator': realm, 'regional-operator': realm, 'municipal-authority': realm, 'municipal-coordinator': realm },
  /** Coordinators and authorities also fill for those below, from one workbook or from a letter. */
  'form.fill': { ...holders, ...territorial },

  /** Campaigns and how many have taken part; of answers nothing. */
  'survey.read': { ...territorial, 'administrator': realm, 'curator': attached, 'school-head': own, 'school-team': own },
  'survey.manage': territorial,
  /** The sizes of classes, from which come the numbers of respondents and their codes. */
  'survey.list-classes': { ...territorial, 'school-head': own, 'school-team': own },
  'survey.print-codes': { ...territorial, 'school-head': own, 'school-team': own },
  'survey.remind': territorial,
  /** The head's questionnaire: a named form of the school. */
  'survey.answer': { 'school-head': own },

  /** Of a school: its visits, and what it does about its risks. */
  'visit.read': { ...territorial, 'administrator': realm, 'curator': ['attached'], 'school-head': own, 'school-team': own },
  /** To propose a day, agree to it, move it, cancel it. */
  'visit.arrange': { 'curator': ['attached'], 'school-head': own, 'school-team': own },
  'visit.hold': { 'curator': ['attached'] },
  'visit.sign': { 'curator': ['attached'], 'school-head': own },
  'risk-work.read': { ...territorial, 'administrator': realm, 'curator': ['attached'], 'school-head': own, 'school-team': own },
  'risk-work.verify': { 'curator': ['attached'] },
  'risk-work.fill': { 'school-head': own, 'school-team': own },
  /** The curator's; where a school has none, the coordinator's above. */
  'risk-work.decide': { 'curator': ['attached'], 'municipal-coordinator': below, 'regional-coordinator': below },

  'document.read': { ...territorial, 'administrator': realm, 'curator': ['attached'], 'school-head': own, 'school-team': own },
  'document.write': { 'school-head': own, 'school-team': own },
  'document.comment': { ...territorial, 'curator': ['attached'], 'school-head': own, 'school-team': own },
  /** The curator's; where a school has none, the coordinator's above. */
  'document.decide': { 'curator': ['attached'], 'municipal-coordinator': below, 'regional-coordinator': below },
  /** To accept what the curator confirmed, without a review, or to send it back. */
  'document.accept': { 'regional-authority': below, 'regional-coordinator': below, 'regional-operator': below },
  /** One field of an accepted document. */
  'document.unlock': { 'regional-authority': below, 'regional-coordinator': below },

  /** Conclusions of a document's reviews; experts never look here. */
  'review.read': { ...territorial, 'administrator': realm, 'curator': ['attached'], 'school-head': own, 'school-team': own },
  /** To share out, follow and draw samples, each for the readings of the own level; and to send conclusions. */
  'review.lead': territorial,
  /** What one was asked to read. */
  'review.give': { expert: own },

  /** What schools prove at the two stages, and whether things changed for the better. */
  'monitoring.read': { ...territorial, 'administrator': realm, 'curator': ['attached'], 'school-head': own, 'school-team': own },

  'indicator.read': { ...workers, 'school-head': ['own', 'above'], 'school-team': ['own', 'above'], 'municipal-authority': papers, 'municipal-coordinator': papers },
  'indicator.manage': territorial,
  'indicator.state': territorial,

  /** What was published; of a school and of the territory that it lies in. */
  'risk-profile.read': { ...territorial, 'administrator': realm, 'curator': ['attached'], 'school-head': own, 'school-team': own },
  'risk-profile.publish': region,

  'dashboard.read': { ...territorial, 'administrator': realm, 'school-head': own, 'school-team': own, 'curator': attached },
  'report.read': { ...territorial, 'administrator': realm, 'school-head': own, 'school-team': own, 'curator': attached },

  'journal.read': leading,
  /** To take away the second step of a login that its person has lost. */
  'login.reset': country,
  'installation.manage': { administrator: realm },
} as const satisfies Record<string, Row>
