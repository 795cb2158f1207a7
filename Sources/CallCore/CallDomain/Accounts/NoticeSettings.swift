/// Something about a call that a person may want to be told of at once.
public enum NoticeKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// Somebody talks.
    case answered
    /// It failed, was refused, or was not sent and will not be.
    case failed
    /// Nobody knows whether it was placed.
    case unknown
    /// It rings within minutes.
    case dueSoon = "due_soon"
    /// The time to call back, as a person set it, has come.
    case callback
}

/// Of what a person is told, and how, as the configuration says.
public struct NoticeSettings: Hashable, Sendable {
    public var bell: Set<NoticeKind>
    /// In the terminal's title, until the next key.
    public var title: Set<NoticeKind>
    /// A notification of the desktop, where the terminal passes it on.
    public var desktop: Set<NoticeKind>
    /// A program and its arguments that is run for every notice; empty for none.
    public var helper: [String]
    /// The demo tells of its calls too.
    public var includesDemo: Bool

    public init(
        bell: Set<NoticeKind> = [], title: Set<NoticeKind> = [], desktop: Set<NoticeKind> = [], helper: [String] = [],
        includesDemo: Bool = false
    ) {
        self.bell = bell
        self.title = title
        self.desktop = desktop
        self.helper = helper
        self.includesDemo = includesDemo
    }

    public static let none = NoticeSettings()

    /// What a configuration without `[notify]` means: a bell for what needs a person, and the title.
    public static let usual = NoticeSettings(bell: [.unknown, .failed], title: Set(NoticeKind.allCases))

    public var isSilent: Bool { bell.isEmpty && title.isEmpty && desktop.isEmpty && helper.isEmpty }
}
