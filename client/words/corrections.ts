import type { SubstanceKind } from '../../shared/wording/substanceLists.ts'

interface Touched {
  kind: SubstanceKind
  was: string
  is: string
}

const kinds: Record<SubstanceKind, string> = {
  verb: 'verb',
  number: 'number',
  negation: 'negation',
  modal: 'modal verb',
}
const genres: Record<SubstanceKind, string> = {
  verb: 'verbe',
  number: 'nombre',
  negation: 'négation',
  modal: 'verbe modal',
}

const en = {
  made: 'Corrected by the secretariat',
  madeByChair: 'Corrected by the chair',
  allowed: 'Corrected by the secretariat with leave of the chair',
  proposed: 'Put before the chair',
  refused: 'Refused by the chair',
  afterAdoption: 'after the text was adopted',
  by: (p: { name: string }) => `by ${p.name}`,
  reason: 'Reason:',
  touched: (p: Touched) =>
    p.was === ''
      ? `${kinds[p.kind]}: “${p.is}” comes in`
      : p.is === ''
        ? `${kinds[p.kind]}: “${p.was}” goes`
        : `${kinds[p.kind]}: “${p.was}” becomes “${p.is}”`,
}

const fr: typeof en = {
  made: 'Corrigé par le secrétariat',
  madeByChair: 'Corrigé par la présidence',
  allowed: 'Corrigé par le secrétariat avec l’accord de la présidence',
  proposed: 'Soumis à la présidence',
  refused: 'Refusé par la présidence',
  afterAdoption: 'après l’adoption du texte',
  by: (p) => `par ${p.name}`,
  reason: 'Motif :',
  touched: (p) =>
    p.was === ''
      ? `${genres[p.kind]} : « ${p.is} » s’ajoute`
      : p.is === ''
        ? `${genres[p.kind]} : « ${p.was} » disparaît`
        : `${genres[p.kind]} : « ${p.was} » devient « ${p.is} »`,
}

export const corrections = { en, fr }
