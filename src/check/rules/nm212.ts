import { roleAndGroups } from '../role-groups.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm212: Rule = {
  code: 'NM212',
  title: 'Training of a duty that is not required of its post',
  severity: 'error',
  why: 'the duty says that training is needed, and the post’s own list does not ask for it: people would act untrained',
  example: { wrong: 'role: night-officer\ntraining: [mod-alarms]', right: '# registers/roles.yaml\nnight-officer:\n  training: [mod-alarms]' },
  reads: ['role', 'training'],
  check: {
    on: 'duty',
    find(edition, { role, training, index }, { document }) {
      const { roles, training: modules } = edition.registers
      const post = roles.records.get(role)
      if (training === undefined || post === undefined || training.every((id) => post.training?.includes(id) === true)) return NOTHING
      const required = new Set([...roleAndGroups(edition, role)].flatMap((id) => roles.records.get(id)?.training ?? []))
      return training.flatMap((id, at) => {
        if (required.has(id) || !modules.records.has(id)) return []
        return {
          message: `the training \`${id}\` is not required of \`${role}\``,
          place: document.at(['duties', index, 'training', at]),
          label: 'needed for this duty',
          second: { place: roles.document.at([role, 'training'], 'key'), label: 'what the post is required to have' },
          help: `add \`${id}\` to \`training\` of \`${role}\` in the register of roles, or take it out here`,
          about: [role, id],
        }
      })
    },
  },
}
