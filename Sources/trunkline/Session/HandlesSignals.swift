/// A command that takes signals itself.
protocol HandlesSignals {}
