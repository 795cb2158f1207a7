/// What every command that changes a placed call says of itself.
enum ActWords {
    static let discussion = """
        Not every provider offers it; then the reason is said and nothing is sent. Exit code 2 means that no answer came: \
        read the call (`trunkline show`) before doing it again.
        """
}
