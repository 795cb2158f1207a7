/// The keys the simulated providers accept. They open nothing else.
public enum SimulatorKeys {
    /// Header `x-api-key`.
    public static let contactship = "sim-contactship-key"
    /// Header `Authorization: Bearer …`.
    public static let voxworks = "sim-voxworks-key"
    /// Header `Authorization: Bearer …`.
    public static let temphone = "sk_sim_temphone"

    public static func key(for provider: SimulatorProvider) -> String { provider.simulated.key }
}
