import type { Kind } from '../../../shared/paragraph.ts'

const en = {
  kinds: { heading: 'Title', preambular: 'Preambular paragraph', operative: 'Recommendation' } as Record<
    Kind,
    string
  >,
  sub: (p: { level: number }) => (p.level === 1 ? 'Sub-paragraph' : `Sub-paragraph, level ${p.level}`),
}

const fr: typeof en = {
  kinds: { heading: 'Titre', preambular: 'Alinéa du préambule', operative: 'Recommandation' },
  sub: (p) => (p.level === 1 ? 'Alinéa' : `Alinéa de niveau ${p.level}`),
}

/** What a paragraph is, said where an amendment makes it another kind. */
export const shapes = { en, fr }
