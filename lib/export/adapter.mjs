// Next loads an adapter with plain Node, before any loader: this file only fetches the real one.
import { tsImport } from 'tsx/esm/api';

export default {
  name: 'galley',
  async onBuildComplete({ config, projectDir }) {
    const { finishExport } = await tsImport('./finish-export.ts', import.meta.url);
    await finishExport(projectDir, config.distDir);
  },
};
