import { openHouse } from '../../support/draftingHouse.ts'
import { serve } from '../helperProcess.ts'

/** The drafting door alone, over a database file with synchronous=FULL, with as many seats as are asked for. */
export interface ToDraftHouse {
  do: 'open'
  writers: number
  readers: number
}

serve<ToDraftHouse>(async ({ writers, readers }) => {
  const house = await openHouse()
  for (let i = 0; i < writers; i += 1) house.seats.set(`w${i}`, { name: `Writer ${i}`, writes: true })
  for (let i = 0; i < readers; i += 1) house.seats.set(`r${i}`, { name: `Reader ${i}`, writes: false })
  return { url: house.url, host: house.host }
})
