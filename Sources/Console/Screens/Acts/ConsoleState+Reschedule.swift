import CallDomain
import Foundation
import TerminalUI
import Wording

extension ConsoleState {
    /// Opens the dialog for another time, for one call or several.
    mutating func openReschedule() {
        let plan = plan(.reschedule(to: .distantFuture))
        guard let first = plan.calls.first else { return }
        let question = timeQuestion(for: plan.calls, start: plan.calls.count == 1 ? first.scheduledAt : nil)
        layers.append(.reschedule(RescheduleState(plan: plan, question: question)))
    }

    mutating func handleReschedule(_ key: KeyPress) {
        changeReschedule { reschedule in
            // Another time is another matter.
            (reschedule.reason, reschedule.isAwaiting) = (nil, false)
            if reschedule.way == .by {
                _ = reschedule.span.handle(key)
            } else if reschedule.isOnZone {
                if key.key == .left { reschedule.question.changeZone(by: -1) }
                if key.key == .right { reschedule.question.changeZone(by: 1) }
            } else {
                _ = reschedule.question.editor.handle(key)
            }
        }
    }

    mutating func pasteIntoReschedule(_ text: String) {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        changeReschedule { reschedule in
            if reschedule.way == .by {
                reschedule.span.insert(line)
            } else if !reschedule.isOnZone {
                reschedule.question.editor.insert(line)
            }
        }
    }

    mutating func changeReschedule(_ change: (inout RescheduleState) -> Void) {
        guard case .reschedule(var reschedule)? = layers.last else { return }
        change(&reschedule)
        layers[layers.count - 1] = .reschedule(reschedule)
    }

    /// Goes on to the question, or says what is wrong.
    mutating func takeReschedule() {
        guard case .reschedule(let reschedule)? = layers.last else { return }
        guard reschedule.isTyped else {
            if reschedule.way == .at { openMonth() }
            return
        }
        let reading = reschedule.reading(now: now)
        guard reading.choices.isEmpty else { return openTimeChoices(reading.choices) }
        guard !reading.targets.isEmpty else {
            if let problem = reading.problem { say(problem, .warning) }
            return
        }
        take(reading.targets, of: reschedule)
    }

    /// The journal has told what it knows: an Enter that waited for it goes on.
    mutating func goOnWithReschedule() {
        guard case .reschedule(let reschedule)? = layers.last, reschedule.isAwaiting else { return }
        changeReschedule { $0.isAwaiting = false }
        takeReschedule()
    }

    /// Asks about those that may be moved; what stands against the others is told.
    private mutating func take(_ targets: [RescheduleState.Target], of reschedule: RescheduleState) {
        let reviews = targets.map { (target: $0, review: review($0)) }
        guard !reviews.contains(where: { $0.review == nil }) else {
            return changeReschedule { $0.isAwaiting = true }
        }
        let refused = reviews.filter { $0.review?.isRefused == true }
        let free = reviews.filter { $0.review?.isRefused != true }
        guard !free.isEmpty else {
            let verdict = refused.lazy.compactMap { $0.review?.refusal }.first
            return say("Not moved: \(verdict.map(Self.words) ?? "")", .warning)
        }
        let verdicts = free.flatMap { $0.review?.overridable ?? [] }.uniqued()
        guard verdicts.isEmpty || reschedule.reason != nil else {
            return layers.append(.override(OverrideState(verdicts: verdicts)))
        }
        var confirm = question(about: reschedule, free.map(\.target))
        confirm.lines += refused.map {
            "\(words(of: $0.target.call).who) is left alone: \($0.review?.refusal?.words ?? "")"
        }
        layers.append(.confirm(confirm))
    }

    private static func words(_ verdict: PlacementVerdict) -> SafeText {
        if case .overCap = verdict { return "\(verdict.words). Cancel it, and place it anew with a reason." }
        return "\(verdict.words). \(verdict.way(isOverridable: false))"
    }

    private func question(about reschedule: RescheduleState, _ targets: [RescheduleState.Target]) -> ConfirmState {
        let steps = targets.map { ActStep(.reschedule(to: $0.instant, despite: reschedule.reason), on: $0.call) }
        let plan = reschedule.plan
        let title: SafeText
        if plan.count == 1, let call = plan.calls.first {
            title = "Move the call to \(words(of: call).who) \(words(of: call).number)?"
        } else if plan.excludedCount == 0 {
            title = "Move all \(plan.count) calls?"
        } else {
            title = "Move \(plan.calls.count) of \(plan.count) calls?"
        }
        var confirm = ConfirmState(question: title, effect: .act(steps, round: 0))
        confirm.lines =
            targets.count == 1 ? targets.flatMap { moved($0, reschedule) } : severalMoved(targets, reschedule)
        confirm.lines += plan.exclusionLines
        confirm.isProduction = plan.calls.contains { settings.account($0.account)?.environment == .production }
        return confirm
    }

    /// From when to when, on every clock that matters.
    private func moved(_ target: RescheduleState.Target, _ reschedule: RescheduleState) -> [SafeText] {
        let zone = reschedule.question.shownZone
        let times = TimeWords(now: now, zone: zone)
        let old = target.call.scheduledAt.map { times.full($0) } ?? "no time known here"
        let zones = reschedule.question.answer(now: now).calleeZones
        let clocks = ClockNotes(state: self, instant: target.instant, zones: zones).lines(width: 70)
        let hours = HoursCheck(review(target)?.hours, state: self)
        return [
            "from  \(old)", "to    \(times.full(target.instant)) \(zone.identifier)",
        ] + clocks.map { "      \($0)" } + [hours.text, "account \(target.call.account)"]
    }

    private static let callsNamed = 8

    private func severalMoved(
        _ targets: [RescheduleState.Target], _ reschedule: RescheduleState
    ) -> [SafeText] {
        if reschedule.way == .at, reschedule.question.isForEach {
            let lines = targets.prefix(Self.callsNamed).map(clocks)
            return lines + (targets.count > lines.count ? ["and \(targets.count - lines.count) more"] : [])
                + outside(targets)
        }
        let times = TimeWords(now: now, zone: settings.zone)
        let arrow = settings.glyphs.arrowRight
        let named = targets.prefix(Self.callsNamed).map { target -> SafeText in
            let old = target.call.scheduledAt.map { times.moment($0) } ?? "?"
            return
                "\(words(of: target.call).who)  \(old) \(arrow) \(times.moment(target.instant))  \(target.call.account)"
        }
        let rest = targets.count - named.count
        return named + (rest > 0 ? ["and \(rest) more"] : []) + outside(targets)
    }

    private func outside(_ targets: [RescheduleState.Target]) -> [SafeText] {
        let count = targets.count { review($0)?.hours?.isOutside == true }
        return count == 0
            ? [] : ["\(settings.glyphs.warning) \(count) would ring outside the calling hours over there."]
    }

    /// Who, and when it would ring by their clock and by ours.
    func clocks(of target: RescheduleState.Target) -> SafeText {
        let question = timeQuestion(for: [target.call])
        let zones = question.answer("+1s", now: now).calleeZones
        return "\(words(of: target.call).who)  \(CallClocks(target.instant, callee: zones, own: settings.zone).text)"
    }
}
