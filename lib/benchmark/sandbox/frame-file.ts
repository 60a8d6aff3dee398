/** The published name of the frame, beside the module that asks: `lib/export/bench-files.ts` puts it here. */
export const frameFile: string = 'bench-frame.html';
