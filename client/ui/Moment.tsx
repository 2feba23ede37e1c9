import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'

/** A time of day where the forum meets, whatever the clock of this device says. */
export function Moment({ at }: { at: string }) {
  const { lang } = useWords()
  const timeZone = useForum((forum) => forum.convened?.timezone ?? 'UTC')
  const said = new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return <time dateTime={at}>{said.format(new Date(at))}</time>
}
