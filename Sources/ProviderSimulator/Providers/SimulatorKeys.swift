/// The keys the simulated providers accept. They open nothing else.
public enum SimulatorKeys {
    public static func key(for provider: SimulatorProvider) -> String { provider.simulated.key }
}
