import CallDomain
import Foundation

/// One call on its way from how it stands to how it will: what a decision learns of it adds up here, and is written at once.
struct CallRevision {
    private(set) var call: Call
    /// To be appended, in this order.
    private(set) var events: [CallEvent] = []
    private(set) var transcript: [TranscriptLine]

    init(_ call: Call, transcript: [TranscriptLine]) { (self.call, self.transcript) = (call, transcript) }

    mutating func append(_ event: CallEvent) { events.append(event) }

    mutating func accept(_ providerCallID: String, at: Date) {
        call.state = .accepted
        call.willBeSentAgain = false
        call.note = nil
        call.providerCallID = providerCallID
        call.updatedAt = max(call.updatedAt, at.asStored)
    }

    /// What another call, that was this one all along, knew and heard.
    mutating func inherit(_ other: Call, transcript heard: [TranscriptLine]) {
        if !heard.isEmpty { transcript = heard }
        call.inheritRemarks(of: other)
        inherit(other.asReport)
    }

    /// Folds in what events tell already.
    mutating func inherit(_ report: CallReport) {
        var fold = ReportFold(call: call, transcript: transcript)
        fold.fold(report) { _ in true }
        call = fold.call
        call.lastLine = fold.transcript.last?.glance
    }

    /// Adds what a report says that is new.
    mutating func fold(
        _ report: CallReport, from source: EventSource, at: Date, isPersonsWord: Bool, movedAt: Date?,
        isKnown: (CallState) throws -> Bool
    ) rethrows {
        var fold = ReportFold(call: call, transcript: transcript, isPersonsWord: isPersonsWord, movedAt: movedAt)
        try fold.fold(report, isKnown: isKnown)
        guard fold.call != call || fold.transcript != transcript || !fold.lines.isEmpty else { return }
        let state = call.state
        call = fold.call
        call.updatedAt = max(call.updatedAt, at.asStored)
        if call.state != state { call.note(call.state, at: at) }
        for line in fold.lines {
            events.append(
                CallEvent(
                    call: call.id, at: at, source: source, reported: line.reported, kind: line.kind,
                    raw: Self.raw(of: line, report)))
        }
        transcript = fold.transcript
    }

    private static func raw(of line: ReportFold.Line, _ report: CallReport) -> String {
        switch line.raw {
        case .nothing: ""
        case .report: report.raw.compact
        case .transcript(let lines):
            JSON.array(
                lines.map { ["speaker": .string($0.speaker.rawValue), "text": .string($0.text)] }
            ).compact
        }
    }
}
