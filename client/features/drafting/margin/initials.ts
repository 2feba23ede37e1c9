/** The first letters of the first and the last of somebody's names. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : '']
  return [...first].slice(0, 1).join('') + [...last].slice(0, 1).join('')
}
