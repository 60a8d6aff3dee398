// Loaded into every process of a build: when the build is killed, however hard, none of them works on alone.
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
