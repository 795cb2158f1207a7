import CallDomain

extension NoticeSettings {
    /// Reads `[notify]`; a setting that is not there is the usual one.
    init(_ section: TOMLSection) throws(ConfigurationError) {
        try section.allowOnly(["bell", "title", "desktop", "on_event", "demo"])
        self = .usual
        bell = try Self.kinds("bell", section) ?? bell
        title = try Self.kinds("title", section) ?? title
        desktop = try Self.kinds("desktop", section) ?? desktop
        helper = try section.strings("on_event") ?? []
        includesDemo = try section.bool("demo") ?? false
        if helper.first?.isEmpty == true { throw section.failure("on_event", "on_event names no program.") }
    }

    private static func kinds(
        _ key: String, _ section: TOMLSection
    ) throws(ConfigurationError) -> Set<NoticeKind>? {
        guard let names = try section.strings(key) else { return nil }
        var kinds: Set<NoticeKind> = []
        for name in names {
            guard let kind = NoticeKind(rawValue: name) else {
                let all = NoticeKind.allCases.map(\.rawValue)
                let near = NearestNames.sentence(NearestNames.to(name, among: all))
                throw section.failure(
                    key,
                    "\u{201C}\(name)\u{201D} is nothing to be told of; there is \(all.joined(separator: ", ")).\(near)")
            }
            kinds.insert(kind)
        }
        return kinds
    }
}
