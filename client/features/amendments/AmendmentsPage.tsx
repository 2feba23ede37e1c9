import { useDeferredValue, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { matching, unsettled } from '../../../shared/amending/lists.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { Page } from '../../ui/Page.tsx'
import { useForum } from '../../useForum.ts'
import { amendmentLists } from '../../words/amendments.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentsPage.module.css'
import { ByParagraph } from './ByParagraph.tsx'
import { ByProposer } from './ByProposer.tsx'
import { Colliding } from './Colliding.tsx'
import { Lists } from './Lists.tsx'
import { listNamed } from './lists.ts'
import { Mine } from './Mine.tsx'
import { Papers } from './Papers.tsx'
import { ToVote } from './ToVote.tsx'
import { useList } from './useList.ts'

const SHOWN = { paragraph: ByParagraph, proposer: ByProposer, mine: Mine, vote: ToVote, collide: Colliding }

/** Every amendment, in the lists people need. Which list, and what is sought, is in the address: it can be passed on. */
export default function AmendmentsPage() {
  const { lang } = useWords()
  const d = useWordsOf(amendmentLists)
  const title = useForum((forum) => forum.convened?.title[lang] ?? '')
  const hasText = useForum((forum) => forum.text !== null)
  const [search, setSearch] = useSearchParams()
  const list = listNamed(search.get('list'))
  const sought = search.get('q') ?? ''
  const seek = (q: string) =>
    setSearch({ ...(list !== 'paragraph' && { list }), ...(q !== '' && { q }) }, { replace: true })
  return (
    <Page title={title} wide>
      <div className={styles.page}>
        <h1>{d.title}</h1>
        {hasText ? (
          <>
            <Counts />
            <Papers />
            <Lists list={list} sought={sought} />
            <Sought list={list} sought={sought} onSeek={seek} />
          </>
        ) : (
          <p>{d.notText}</p>
        )}
        <p>
          <a className={styles.back} href="/plenary">
            {d.back}
          </a>
        </p>
      </div>
    </Page>
  )
}

function Counts() {
  const d = useWordsOf(amendmentLists)
  const all = useForum((forum) => Object.keys(forum.amendments).length)
  const { toVote, before } = useList(unsettled)
  return <p className={styles.counts}>{d.counts({ all, toVote: toVote.length, before: before.length })}</p>
}

function Sought({
  list,
  sought,
  onSeek,
}: {
  list: keyof typeof SHOWN
  sought: string
  onSeek(words: string): void
}) {
  const d = useWordsOf(amendmentLists)
  const organizations = useForum((forum) => forum.organizations)
  const all = useForum(inOrder)
  const words = useDeferredValue(sought)
  const found = useMemo(() => matching({ organizations }, all, words), [organizations, all, words])
  const shown = useMemo(() => new Set(found.map((a) => a.id)), [found])
  const List = SHOWN[list]
  return (
    <>
      <label className={styles.find}>
        {d.find}
        <input type="search" value={sought} onChange={(event) => onSeek(event.target.value)} />
      </label>
      <p className={styles.counts} role="status">
        {words.trim() !== '' && d.found({ n: found.length, of: all.length })}
      </p>
      {all.length === 0 ? (
        <p>{d.none}</p>
      ) : found.length === 0 ? (
        <p>{d.noneFound}</p>
      ) : (
        <List shown={shown} />
      )}
    </>
  )
}
