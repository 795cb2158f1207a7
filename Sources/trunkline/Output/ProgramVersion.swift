/// The version that `--version` and the doctor tell.
enum ProgramVersion {
    static let text = "0.1.0"
}
