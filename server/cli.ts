import { Command } from 'commander'
import { verifyFile } from './verify.ts'

const program = new Command('concord').description('Concord from the command line')

program
  .command('verify')
  .description(
    'check an exported record from itself alone: seals, rules, tallies, adopted text, digest and signature',
  )
  .argument('<file>', 'the record as downloaded, JSON')
  .option('--head <hash>', 'the head shown in the hall, to be the one of this record')
  .option('--key <fingerprint>', 'the published fingerprint of the key it must be signed with')
  .addHelpText('after', '\nExit code: 0 the record is right, 1 it is wrong, 2 it could not be read.')
  .action((file: string, published: { head?: string; key?: string }) => {
    const { code, lines } = verifyFile(file, published)
    const say = code === 0 ? console.log : console.error
    for (const line of lines) say(line)
    process.exitCode = code
  })

await program.parseAsync()
