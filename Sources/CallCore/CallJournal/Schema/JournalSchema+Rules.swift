import CallDomain

extension JournalSchema {
    /// Where the person called may be, and the rules that were set aside for a call, each as JSON.
    static let rules = """
        ALTER TABLE intent ADD COLUMN callee_place TEXT;
        ALTER TABLE intent ADD COLUMN overrides TEXT;
        """
}
