/// A command that takes SIGINT and SIGTERM itself.
protocol HandlesSignals {}
