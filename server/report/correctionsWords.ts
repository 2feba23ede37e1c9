import type { Lang } from '../../shared/paragraph.ts'

const en = {
  title: 'Editorial corrections',
  what: 'Form, never substance. Deleted words are struck through, new ones bold. What touched an opening word, a verb of decision, a number, a negation or a modal verb was made by the chair or with its leave.',
  columns: { place: 'Paragraph', change: 'Correction', reason: 'Reason', made: 'Made' },
  made: (time: string) => time,
  byChair: (time: string) => `${time}, by the chair`,
  allowed: (time: string) => `${time}, with leave of the chair`,
  afterAdoption: (made: string) => `${made}; after the text was adopted`,
}

const fr: typeof en = {
  title: 'Corrections éditoriales',
  what: 'La forme, jamais le fond. Les mots supprimés sont barrés, les nouveaux sont en gras. Ce qui touchait un mot d’ouverture, un verbe de décision, un nombre, une négation ou un verbe modal a été fait par la présidence ou avec son accord.',
  columns: { place: 'Paragraphe', change: 'Correction', reason: 'Motif', made: 'Faite' },
  made: (time) => time,
  byChair: (time) => `${time}, par la présidence`,
  allowed: (time) => `${time}, avec l’accord de la présidence`,
  afterAdoption: (made) => `${made} ; après l’adoption du texte`,
}

/** The sentences of the annex with the editorial corrections. */
export const CORRECTIONS: Record<Lang, typeof en> = { en, fr }
