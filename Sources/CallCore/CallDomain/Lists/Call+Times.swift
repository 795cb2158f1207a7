import Foundation

/// The times of a call that lists speak of.
extension Call {
    /// When it is due, or to be called back; `nil` where neither, or where its provider does not tell.
    public var dueAt: Date? {
        guard state.isWaiting else { return callbackAt }
        return scheduledAt ?? (state == .scheduled ? nil : createdAt)
    }

    /// Where it stands in the order of scheduled calls; what is due at an untold time stands last, a lifetime on.
    public var agendaAt: Date? {
        guard state.isWaiting || callbackAt != nil else { return nil }
        return dueAt ?? createdAt.addingTimeInterval(4_102_444_800)
    }

    /// The provider will place it, and does not tell when: no other time stands for that one.
    public var isTimeUntold: Bool {
        state.isWaiting && scheduledAt == nil && (state == .scheduled || isExternal)
    }

    /// The one time that matters now, for the order of a list.
    package var moment: Date {
        if state.isEnded { return endedAt ?? startedAt ?? createdAt }
        if state.isWaiting { return scheduledAt ?? createdAt }
        return state.isLive ? startedAt ?? createdAt : createdAt
    }

    /// When it ended, as nearly as that is known; `nil` while it has not.
    public var finishedAt: Date? { state.isEnded ? endedAt ?? startedAt ?? createdAt : nil }

    /// Seconds of conversation: as told, or from its start to its end.
    public var conversationSeconds: Double? {
        if let duration { return duration }
        guard let startedAt, let endedAt, endedAt > startedAt else { return nil }
        return endedAt.timeIntervalSince(startedAt)
    }

    /// Seconds between the reports that it rings and that somebody answered.
    public var secondsToAnswer: Double? {
        guard let ringingAt, let answeredAt, answeredAt >= ringingAt else { return nil }
        return answeredAt.timeIntervalSince(ringingAt)
    }
}
