import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

// As Starlight comes: its own navigation, search and code blocks, nothing added and nothing taken away.
export default defineConfig({
  site: 'https://generated.example',
  integrations: [starlight({ title: 'Generated manual' })],
})
