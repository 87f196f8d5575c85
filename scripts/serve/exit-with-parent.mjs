// Loaded into the application's process: when the supervisor is gone, however it died, the
// channel to it closes, and the application must not stay behind holding the port.
if (process.send) process.once("disconnect", () => process.exit(0));
