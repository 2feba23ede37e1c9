import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openHouse } from '../../support/draftingHouse.ts'
import { serve } from '../helperProcess.ts'

/** The drafting door alone, over a database file with synchronous=FULL, with as many seats as are asked for. */
export type ToDraftHouse =
  | { do: 'open'; writers: number; readers: number }
  /** Collects what is garbage, so that memory shows what is held. */
  | { do: 'tidy' }

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

serve<ToDraftHouse>(async (question) => {
  if (question.do === 'tidy') {
    collect()
    return null
  }
  const { writers, readers } = question
  const house = await openHouse()
  for (let i = 0; i < writers; i += 1) house.seats.set(`w${i}`, { name: `Writer ${i}`, writes: true })
  for (let i = 0; i < readers; i += 1) house.seats.set(`r${i}`, { name: `Reader ${i}`, writes: false })
  return { url: house.url, host: house.host }
})
