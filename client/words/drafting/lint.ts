import type { FindingCode, Mendable } from '../../../shared/wording/lint.ts'
import type { Strength, Weight } from '../../../shared/wording/verbStrength.ts'

const weights: Record<Weight, string> = {
  binding: 'binding',
  strong: 'strong',
  medium: 'medium',
  weak: 'weak',
}

const en = {
  found: {
    'no-comma': 'Ends without a comma',
    'no-semicolon': 'Ends without a semicolon',
    'no-colon': 'Ends without a colon, and sub-paragraphs follow',
    'no-full-stop': 'The last paragraph ends without a full stop',
    'no-and': 'Last but one of its list, and ends without “; and”',
    'stray-and': 'Ends with “and” or “or”, but is not the last but one',
    'french-spacing': 'No no-break space here',
    'space-before': 'A space before a sign',
    'doubled-space': 'Two spaces in a row',
    empty: 'An empty paragraph',
    'unknown-opening': 'Does not open with a verb that is usual here',
    'binding-on-parties': 'Decides or demands for Parties, which civil society does not do',
    brackets: 'Square brackets typed as characters',
    unbalanced: 'Quotation marks or parentheses that do not match',
  } as Record<FindingCode, string>,
  fix: {
    'no-comma': 'Add a comma',
    'no-semicolon': 'Add a semicolon',
    'no-colon': 'Add a colon',
    'no-full-stop': 'Add a full stop',
    'no-and': 'Add “; and”',
    'stray-and': 'Remove it',
    'french-spacing': 'Put a no-break space',
    'space-before': 'Remove the space',
    'doubled-space': 'Leave one space',
  } as Record<Mendable, string>,
  weights,
  /** "urges: strong, 4th of 10 from the strongest". */
  strength: ({ verb, rank, of, weight }: Strength) =>
    `${verb}: ${weights[weight]}, ${ordinal(rank)} of ${of} from the strongest`,
}

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return n + ending
}

const poids: Record<Weight, string> = {
  binding: 'contraignant',
  strong: 'fort',
  medium: 'moyen',
  weak: 'faible',
}

const fr: typeof en = {
  found: {
    'no-comma': 'Se termine sans virgule',
    'no-semicolon': 'Se termine sans point-virgule',
    'no-colon': 'Se termine sans deux-points, et des alinéas suivent',
    'no-full-stop': 'Le dernier paragraphe se termine sans point',
    'no-and': 'Avant-dernier de sa liste, et se termine sans « ; et »',
    'stray-and': 'Se termine par « et » ou « ou », mais n’est pas l’avant-dernier',
    'french-spacing': 'Il manque ici une espace insécable',
    'space-before': 'Une espace devant un signe',
    'doubled-space': 'Deux espaces de suite',
    empty: 'Un paragraphe vide',
    'unknown-opening': 'Ne commence pas par un verbe d’usage',
    'binding-on-parties': 'Décide ou exige pour les Parties, ce que la société civile ne fait pas',
    brackets: 'Des crochets tapés comme des caractères',
    unbalanced: 'Des guillemets ou des parenthèses qui ne se répondent pas',
  },
  fix: {
    'no-comma': 'Ajouter une virgule',
    'no-semicolon': 'Ajouter un point-virgule',
    'no-colon': 'Ajouter un deux-points',
    'no-full-stop': 'Ajouter un point',
    'no-and': 'Ajouter « ; et »',
    'stray-and': 'L’enlever',
    'french-spacing': 'Mettre une espace insécable',
    'space-before': 'Enlever l’espace',
    'doubled-space': 'Laisser une seule espace',
  },
  weights: poids,
  strength: ({ verb, rank, of, weight }) =>
    `${verb} : ${poids[weight]}, ${rank === 1 ? '1er' : `${rank}e`} sur ${of} à partir du plus fort`,
}

export const lintWords = { en, fr }
