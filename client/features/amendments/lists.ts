/** The lists of amendments that people need, as the page's address names them. */
export const LISTS = ['paragraph', 'proposer', 'mine', 'vote', 'collide'] as const
export type List = (typeof LISTS)[number]

export function listNamed(name: string | null): List {
  return LISTS.find((list) => list === name) ?? 'paragraph'
}
