// Loaded into each step of a build, and what `npm run dev` starts: when the starter is killed, however hard, none works
// on alone. A step's own workers load it too, and are left to the step.
if (process.channel && process.env.GALLEY_BUILD === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
