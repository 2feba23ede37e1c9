import type { AmendmentState, Way } from '../../shared/amending/amendmentState.ts'
import type { Kind, Lang } from '../../shared/paragraph.ts'
import { WORDS } from '../report/words.ts'
import type { PaperKind } from './content.ts'

/** Every sentence of the papers. French is typed by English: one that is missing there does not compile. */
export type PaperWords = typeof en

const en = {
  date: WORDS.en.date,
  page: WORDS.en.page,
  sample: WORDS.en.sample,
  titles: {
    circular: 'Amendments: circular',
    compilation: 'Amendments: marked-up compilation',
  } as Record<PaperKind, string>,
  asOf: (time: string, entry: number) => `Complete up to ${time} (journal entry ${entry}).`,
  howToRead:
    'What an amendment adds is underlined, what it deletes is struck through. Amendments stand in the order in which they are put to the vote.',
  sideBySide: 'Alternatives stand side by side: not all of them can be adopted.',
  none: 'No amendment is pending.',
  places: {
    heading: (label: string) => (label === '' ? 'Title' : `Title ${label}`),
    preambular: (label: string) => `Preambular paragraph ${label}`,
    operative: (label: string) => `Recommendation ${label}`,
  } as Record<Kind, (label: string) => string>,
  amendment: (n: number) => `Amendment ${n}`,
  sub: (n: number, parent: number) => `Sub-amendment ${n} to amendment ${parent}`,
  merged: (n: number, into: number) => `Amendment ${n}, voted as one with amendment ${into}`,
  proposedBy: (name: string) => `Proposed by: ${name}`,
  sponsors: (names: string) => `Co-sponsors: ${names}`,
  ways: {
    suggested: 'Suggested by an observer',
    late: 'Filed after the time for amendments',
    oral: 'Spoken in the meeting',
  } as Record<Way, string>,
  waits: {
    awaitingSponsors: 'Waits for sponsors',
    awaitingChair: 'Waits for the chair to let it in',
  } as Partial<Record<AmendmentState, string>>,
  onParent: (n: number) => `Marked on the text as amendment ${n} would make it.`,
  reason: (text: string) => `Reason: ${text}`,
  shapes: {
    heading: 'Title',
    preambular: 'Preambular paragraph',
    operative: 'Recommendation',
  } as Record<Kind, string>,
  subLevel: (level: number) => `Sub-paragraph, level ${level}`,
  alsoChangedBy: (numbers: string, several: boolean) =>
    `Also changed by ${several ? 'amendments' : 'amendment'} ${numbers}, printed elsewhere.`,
}

const fr: PaperWords = {
  date: WORDS.fr.date,
  page: WORDS.fr.page,
  sample: WORDS.fr.sample,
  titles: {
    circular: 'Amendements : circulaire',
    compilation: 'Amendements : compilation annotée',
  },
  asOf: (time, entry) => `Complet jusqu’à ${time} (entrée ${entry} du journal).`,
  howToRead:
    'Ce qu’un amendement ajoute est souligné, ce qu’il supprime est barré. Les amendements figurent dans l’ordre de leur mise aux voix.',
  sideBySide: 'Les variantes figurent côte à côte : elles ne peuvent pas toutes être adoptées.',
  none: 'Aucun amendement n’est en instance.',
  places: {
    heading: (label) => (label === '' ? 'Titre' : `Titre ${label}`),
    preambular: (label) => `Alinéa ${label} du préambule`,
    operative: (label) => `Recommandation ${label}`,
  },
  amendment: (n) => `Amendement ${n}`,
  sub: (n, parent) => `Sous-amendement ${n} à l’amendement ${parent}`,
  merged: (n, into) => `Amendement ${n}, mis aux voix avec l’amendement ${into}`,
  proposedBy: (name) => `Présenté par : ${name}`,
  sponsors: (names) => `Coauteurs : ${names}`,
  ways: {
    suggested: 'Proposé par un observateur',
    late: 'Déposé après le délai',
    oral: 'Présenté oralement en séance',
  },
  waits: {
    awaitingSponsors: 'Attend des coauteurs',
    awaitingChair: 'Attend d’être admis par la présidence',
  },
  onParent: (n) => `Marqué sur le texte tel que le rendrait l’amendement ${n}.`,
  reason: (text) => `Motif : ${text}`,
  shapes: { heading: 'Titre', preambular: 'Alinéa du préambule', operative: 'Recommandation' },
  subLevel: (level) => `Alinéa de niveau ${level}`,
  alsoChangedBy: (numbers, several) =>
    `Également modifié par ${several ? 'les amendements' : 'l’amendement'} ${numbers}, imprimé${several ? 's' : ''} ailleurs.`,
}

export const PAPER_WORDS: Record<Lang, PaperWords> = { en, fr }
