import { Page } from '../../ui/Page.tsx'
import { useWords } from '../../words/useWords.ts'

export function NotFound() {
  const { w } = useWords()
  return (
    <Page title="">
      <p>{w.app.notFound}</p>
      <p>
        <a href="/">{w.app.home}</a>
      </p>
    </Page>
  )
}
