import type { TabledText } from '../../shared/forum.ts'

/** The symbol of the text as it now stands: L.1, after each adoption L.1/Rev.n. */
export function Revision({ text }: { text: TabledText }) {
  return (
    <bdi dir="ltr">
      {text.symbol}
      {text.revision > 0 && `/Rev.${text.revision}`}
    </bdi>
  )
}
