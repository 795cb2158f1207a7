import CallCore
import Foundation

/// Calls, people and lists that tests share; every time is fixed.
enum Samples {
    /// 2026-06-15 16:31:00 in New York.
    static let now = Date(timeIntervalSince1970: 1_781_555_460)

    static let sales = demo(
        Account(
            name: "sales", provider: .contactship, baseURL: "http://127.0.0.1:1/contactship", environment: .demo,
            key: .missing, webhookURL: "http://127.0.0.1:8787/hooks/sales/abc"))
    static let renewals = demo(
        Account(
            name: "renewals", provider: .temphone, baseURL: "http://127.0.0.1:1/temphone/v1", environment: .demo,
            key: .missing))
    static let reminders = demo(
        Account(
            name: "reminders", provider: .voxworks, baseURL: "http://127.0.0.1:1/voxworks", environment: .demo,
            key: .missing))

    /// Calls may be placed with it at any hour; what says otherwise brings its own rules.
    private static func demo(_ account: Account) -> Account {
        var account = account
        account.rules = .demo(speed: 20)
        return account
    }

    static func call(
        _ index: Int, _ name: String, _ number: String, _ state: CallState, minutes: Double = 1
    ) -> Call {
        var call = Call(
            id: id(index), account: "sales", provider: .contactship, form: "contactship-phone", state: state,
            callee: Callee(number: number, name: name),
            caller: Caller(number: "+12025551234", agentID: "id-Renewal", agentName: "Renewal"),
            createdAt: now.addingTimeInterval(-minutes * 60))
        if state.isPlaced { call.providerCallID = "3f0c6f0e-7c1d-4c55-9a61-0000000000\(10 + index)" }
        if state == .scheduled { call.scheduledAt = now.addingTimeInterval(minutes * 60) }
        if state.isLive {
            call.startedAt = now.addingTimeInterval(-74)
            call.lastLine = TranscriptLine(speaker: .callee, text: "Yes, that is me. 你好!")
        }
        if state.isEnded {
            call.startedAt = call.createdAt
            call.endedAt = call.createdAt.addingTimeInterval(74)
            call.duration = 74
            call.analysis = CallAnalysis(
                summary: "Agreed to renew for a year.", sentiment: "Positive", successful: true)
        }
        return call
    }

    static func id(_ index: Int) -> CallID {
        let digits = String(index + 1)
        let tail = String(repeating: "0", count: 12 - digits.count) + digits
        return CallID("00000000-0000-4000-8000-\(tail)") ?? CallID()
    }

    static let calls: [Call] = [
        call(0, "Jane Smith", "+14155552678", .scheduled, minutes: 12),
        call(1, "José Ñandú", "+525555550100", .ringing),
        call(2, "王小明", "+8613800138000", .inProgress, minutes: 2),
        call(3, "Bob Jones", "+442079460958", .unknown, minutes: 3),
        call(4, "محمد العربي", "+971501234567", .ended(.completed), minutes: 90),
        call(5, "Zoë 👩‍👩‍👧 van Dijk", "+31612345678", .ended(.voicemail), minutes: 1500),
        call(6, "Ada\u{1B}[31m \u{202E}evil", "+15005550006", .rejected, minutes: 4),
    ]

    static let conversation = [
        TranscriptLine(speaker: .agent, text: "Good afternoon, am I speaking with Jane?"),
        TranscriptLine(
            speaker: .callee, text: "Yes. Who is calling? I am cooking dinner and it will burn if this takes long."),
        TranscriptLine(speaker: .agent, text: "This is Sofía. 您好, it takes one minute."),
    ]

    static let agents = ["Renewal", "Renewal – late", "Parents' evening"].map {
        Agent(id: "id-\($0)", name: $0, personName: "Sofía", language: "es-MX", purpose: "renewal")
    }
    static let lines = [
        PhoneLine(id: "pn-1", number: "+12025551234", name: "Sales East", direction: "outbound"),
        PhoneLine(id: "pn-2", number: "+442079460958", name: "London", direction: "outbound"),
    ]
    static let contacts = [
        Contact(id: "c1", name: "José Ñandú", number: "+525555550100", email: "jose@example.com", country: "MX"),
        Contact(id: "c2", name: "王小明", number: "+8613800138000", country: "CN"),
    ]
}
