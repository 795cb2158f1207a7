import ArgumentParser
import CallCore
import Foundation
import ProviderSimulator

/// What goes wrong at the simulated providers.
struct FaultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What goes wrong, such as create#2:drop; may be given several times. @FILE reads a file.",
            valueName: "fault"))
    var fault: [String] = []

    func validate() throws { _ = try faults() }

    /// Throws `ValidationError` that says what is wrong and where.
    func faults() throws -> [SimulatorFault] {
        try fault.flatMap { text in
            guard text.hasPrefix("@") else { return [try Self.fault(text)] }
            return try Self.faults(inFileAt: String(text.dropFirst()))
        }
    }

    private static func fault(_ text: String) throws -> SimulatorFault {
        do {
            return try SimulatorFault(parsing: text)
        } catch {
            throw ValidationError("--fault '\(text)', \(error.inLine).")
        }
    }

    private static let largest = 1 << 20

    private static func faults(inFileAt path: String) throws -> [SimulatorFault] {
        let bytes: [UInt8]
        do throws(BoundedFile.Problem) {
            bytes = try BoundedFile.named(path, upTo: largest)
        } catch {
            throw ValidationError("--fault @\(path): the file \(error.words)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError("--fault @\(path): the file cannot be read as text. Is the path right?")
        }
        do {
            return try FaultScript.parse(text)
        } catch {
            throw ValidationError("--fault @\(path), \(error).")
        }
    }

    /// For the help of a command that takes faults.
    static let discussion = """
        A fault is [PROVIDER.]PLACE[#COUNT][%CHANCE]:ACTION, such as create:drop, create#2:stall=30, \
        voxworks.create#3-%10:status=500. Places are \(places). COUNT is 2, 2-5 or 3-, of the requests the fault \
        meets; CHANCE is in 100 and drawn from --seed. With --fault @FILE, a fault a line; a # at the beginning or \
        after a blank begins a comment. Faults of different kinds strike together. Actions are:

        \(actions)
        """

    private static let places = SimulatorFaultPlace.all.map(\.word).joined(separator: ", ")

    private static let actions = FaultWord.all.map { word in
        let place = word.strikesAnyRequest ? "" : " (\(word.strikes))"
        return word.usage.padding(toLength: 20, withPad: " ", startingAt: 0) + word.meaning + place
    }.joined(separator: "\n")
}
