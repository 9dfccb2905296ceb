/** Loaded into the server under test: tells the bench what the process has used so far. */
process.on("message", (question: { usage?: boolean }) => {
  if (!question.usage) return;
  const { user, system } = process.cpuUsage();
  process.send!({ cpuMs: (user + system) / 1000, residentMb: process.memoryUsage.rss() / 1_048_576 });
});
process.channel?.unref();
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
