import type { Way } from '../../../shared/amending/amendmentState.ts'

const en = {
  ways: { late: 'late', oral: 'oral', suggested: 'suggested by an observer' } as Record<Way, string>,
  others: (p: { n: number }) => (p.n === 1 ? 'and 1 co-sponsor' : `and ${p.n} co-sponsors`),
  amends: (p: { number: number }) => `amends ${p.number}`,
  youAreAsked: 'you are asked to co-sponsor',
  subsOf: (p: { number: number }) => `Sub-amendments to ${p.number}`,
  beingVoted: 'on the floor: put to the vote',
  opening: 'Opening…',
  toLists: 'All amendments, in lists',
}

const fr: typeof en = {
  ways: { late: 'tardif', oral: 'oral', suggested: 'proposé par un observateur' },
  others: (p) => (p.n === 1 ? 'et 1 coauteur' : `et ${p.n} coauteurs`),
  amends: (p) => `modifie le ${p.number}`,
  youAreAsked: 'on vous demande de vous associer',
  subsOf: (p) => `Sous-amendements au ${p.number}`,
  beingVoted: 'en séance : mis aux voix',
  opening: 'Ouverture…',
  toLists: 'Tous les amendements, en listes',
}

/** An amendment in a line: what every phone in the hall loads. The rest of its card is in cards.ts. */
export const lines = { en, fr }
