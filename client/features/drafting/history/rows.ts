import * as decoding from 'lib0/decoding'

export interface Author {
  id: string
  /** '' for whoever is not known here any more. */
  name: string
}

/** A row of a draft's ink as the server wrote it down: who sent it, when it was on disk (ms since 1970), what it does. */
export interface Row {
  author: Author
  at: number
  update: Uint8Array
}

/** The rows in a body of `GET /drafts/<session>/history`, in order. Throws if it is none. [D24] */
export function rowsIn(body: Uint8Array): Row[] {
  const said = decoding.createDecoder(body)
  const authors: Author[] = []
  for (let left = decoding.readVarUint(said); left > 0; left -= 1) {
    authors.push({ id: decoding.readVarString(said), name: decoding.readVarString(said) })
  }
  const rows: Row[] = []
  let at = 0
  for (let left = decoding.readVarUint(said); left > 0; left -= 1) {
    const author = authors[decoding.readVarUint(said)]
    if (!author) throw new Error('A row of nobody')
    at += decoding.readVarInt(said)
    rows.push({ author, at, update: decoding.readVarUint8Array(said) })
  }
  if (decoding.hasContent(said)) throw new Error('More than its rows')
  return rows
}
