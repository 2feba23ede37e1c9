import { HOWS, type How } from '../AmendDoor.tsx'

/** What a composer was opened for, as its address says it. */
export interface Task {
  /** The recommendation it begins at; of a sub-amendment, the amendment that it amends. */
  target: string
  how: How | 'sub'
  /** The amendment whose place it takes. */
  from: string | null
  /** Which one, where several were begun for the same target: '' is the first. */
  again: string
}

/** What the address `/plenary?amend=…` asks for; null if nothing. */
export function taskOf(search: URLSearchParams): Task | null {
  const target = search.get('amend') ?? search.get('from')
  if (target === null) return null
  const how = search.get('how')
  return {
    target,
    how: how === 'sub' ? how : (HOWS.find((one) => one === how) ?? 'change'),
    from: search.get('from'),
    again: search.get('again') ?? '',
  }
}

/** The parameters of the address that opens it again, with nothing to be done at the beginning. */
export function searchOf({ target, how, from, again }: Task): Record<string, string> {
  return {
    amend: target,
    ...(how === 'sub' && { how }),
    ...(from !== null && { from }),
    ...(again !== '' && { again }),
  }
}

/**
 * The name under which its words are kept. Of an amendment to a recommendation that is its id alone, as 0.2.0 had it;
 * no id holds a tilde.
 */
export function slotOf({ target, how, from, again }: Task): string {
  const kind = from !== null ? `from~${from}` : how === 'sub' ? `sub~${target}` : target
  return again === '' ? kind : `${kind}~again~${again}`
}

/** The task whose words are kept under this name. */
export function taskIn(slot: string): Task {
  const [kind = '', again = ''] = slot.split('~again~')
  const [what, id] = kind.split('~')
  if (id === undefined) return { target: kind, how: 'change', from: null, again }
  return { target: id, how: what === 'sub' ? 'sub' : 'change', from: what === 'from' ? id : null, again }
}
