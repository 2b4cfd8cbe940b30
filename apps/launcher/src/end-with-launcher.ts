// Loaded into web and workers before their own code. When the launcher is killed the channel to it closes, and the
// process asks itself to stop as Ctrl-C would have done, so that nothing keeps running behind a closed terminal.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
