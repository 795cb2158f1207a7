import CallDomain
import Foundation
import TerminalUI

/// A call in words.
struct CallWords {
    let call: Call
    let settings: ConsoleSettings
    let now: Date
    /// The agent's name in the provider's list, for calls that carry its id alone.
    var listedAgent: String?
    /// The contact's name where it is known by now and the call carries its id alone.
    var listedName: String?

    /// Whether it stands in a list of what is to be done: then a callback is what it is about.
    var isOnAgenda = false

    private var times: TimeWords { TimeWords(now: now, zone: settings.zone) }

    private var isCallback: Bool { isOnAgenda && call.isCallback }

    var look: StateLook {
        isCallback
            ? StateLook(sign: settings.glyphs.callBack, word: "call back", role: .accent)
            : StateLook(call.state, glyphs: settings.glyphs)
    }

    /// Who is called: the name, else the number, else the contact's id.
    var who: SafeText {
        SafeText(
            untrusted: call.callee.name ?? listedName ?? call.callee.number ?? call.callee.contactID ?? "unknown callee"
        )
    }

    var number: SafeText {
        guard let number = call.callee.number else { return settings.glyphs.none }
        return Self.international(number)
    }

    static func international(_ number: String) -> SafeText {
        switch PhoneNumber.read(number, region: nil) {
        case .valid(let read), .possible(let read): SafeText(untrusted: read.international)
        case .impossible: SafeText(untrusted: number)
        }
    }

    var agent: SafeText {
        SafeText(untrusted: call.caller.agentName ?? listedAgent ?? call.caller.agentID ?? "")
    }

    /// The one time that matters now: to go, running, or when it ended.
    var when: SafeText {
        if isCallback, let at = call.callbackAt { return times.agenda(at) }
        switch call.state {
        case .ringing:
            return TimeWords.running(now.timeIntervalSince(call.startedAt ?? call.updatedAt))
        case .inProgress:
            return TimeWords.running(now.timeIntervalSince(call.startedAt ?? call.updatedAt))
        case .accepted, .scheduled, .queued:
            guard !call.isTimeUntold else { return "time not told" }
            return times.agenda(call.scheduledAt ?? call.createdAt)
        case .unknown, .sending, .throttled:
            return times.distance(call.createdAt)
        default:
            return times.moment(call.endedAt ?? call.startedAt ?? call.createdAt)
        }
    }

    var whenRole: Role {
        if let at = call.plannedAt, isOnAgenda || call.state.isWaiting, times.isOverdue(at) { return .warning }
        return call.state.isLive ? look.role : .text
    }

    var callback: SafeText { call.callbackAt.map(times.moment) ?? "" }

    var made: SafeText { times.moment(call.createdAt) }

    var ended: SafeText { call.endedAt.map(times.moment) ?? "" }

    var cost: SafeText {
        guard let cost = call.cost else { return "" }
        return SafeText(untrusted: [cost.amount, cost.unit].compactMap(\.self).joined(separator: " "))
    }

    var duration: SafeText {
        if let seconds = call.duration { return TimeWords.running(seconds) }
        guard let start = call.startedAt, let end = call.endedAt, end > start else { return "" }
        return TimeWords.running(end.timeIntervalSince(start))
    }

    /// As it was written: nobody says how a provider rounds.
    static func cost(_ cost: CallCost) -> SafeText {
        guard let unit = cost.unit else { return "\(cost.amount)" }
        return "\(cost.amount) \(unit)"
    }

    /// The provider's id, or our own while there is none.
    var id: SafeText { SafeText(untrusted: call.providerCallID ?? "#\(call.id.short)") }

    /// What a person should read beside the state: a live line, a summary, or why it went wrong.
    var remark: SafeText {
        if isCallback {
            let words = [call.remark, call.disposition, call.analysis.summary].compactMap(\.self).first
            return SafeText(untrusted: "was \(call.state.words)" + (words.map { ": \($0)" } ?? ""))
        }
        if call.state.isLive, let line = call.lastLine { return "\u{201C}\(line.text)\u{201D}" }
        return SafeText(untrusted: call.note ?? call.analysis.summary ?? call.disconnectionReason ?? "")
    }

    /// What stands in the place of a conversation that is not there.
    var silence: SafeText {
        let offers = settings.offers
        if let reason = offers[call.provider, .readTranscript].reason { return SafeText(untrusted: reason) }
        if call.state.isLive {
            return offers[call.provider, .readLiveTranscript].reason.map { SafeText(untrusted: $0) }
                ?? "Nobody has spoken yet."
        }
        return call.state.isEnded ? "No conversation is known." : "The conversation appears here once the call is live."
    }
}

extension ConsoleState {
    func words(of call: Call) -> CallWords {
        let agent = call.caller.agentID.flatMap { directories.agent($0, account: call.account) }
        let contact =
            call.callee.name == nil
            ? call.callee.contactID.flatMap { knownContact($0, account: call.account) } : nil
        return CallWords(
            call: call, settings: settings, now: now, listedAgent: agent?.name, listedName: contact?.name)
    }
}
