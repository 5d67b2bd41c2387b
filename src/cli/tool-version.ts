import description from '../../package.json' with { type: 'json' }

/** Version of the toolkit. */
export const { version } = description
