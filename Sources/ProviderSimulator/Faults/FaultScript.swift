/// Many faults as text: one a line, with blank lines and comments.
///
/// A comment begins with a `#` at the beginning of a line or after a blank; `create#2` has none.
public enum FaultScript {
    /// - Throws: `SimulatorFaultError` for the first line that is wrong.
    public static func parse(_ text: String) throws(SimulatorFaultError) -> [SimulatorFault] {
        var faults: [SimulatorFault] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            let parser = FaultParser(line: line, number: index + 1)
            if let fault = try parser.fault() { faults.append(fault) }
        }
        return faults
    }
}

extension SimulatorFault {
    /// Reads `[PROVIDER.]PLACE[#COUNT][%PERCENT]:ACTION[=VALUE]`, such as `create#2-5%50:stall=30`.
    /// - Throws: `SimulatorFaultError` that says what is wrong and where.
    public init(parsing text: String) throws(SimulatorFaultError) {
        guard let fault = try FaultScript.parse(text).first else {
            throw SimulatorFaultError(line: 1, column: 1, problem: FaultParser.expected)
        }
        self = fault
    }
}
