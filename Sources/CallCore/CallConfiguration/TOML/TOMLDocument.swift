import CallDomain
import CallFiles

/// A TOML file read with care: every mistake names the file, the line, the key, what was found and what was meant.
public struct TOMLDocument {
    public let root: TOMLSection
    /// Where everything in it stands.
    let outline: TOMLOutline

    /// Throws `ConfigurationError`.
    public init(text: String, file: String) throws(ConfigurationError) {
        try Self.refuseControls(text, file)
        let source = TOMLSource(file: file, bytes: Array(text.utf8))
        do {
            outline = try TOMLOutline(source.bytes)
            root = TOMLSection(table: try TOMLTable.root(of: outline), source: source)
        } catch {
            throw source.error(at: error.index, error.words)
        }
    }

    /// What is longer is no file that a person wrote.
    public static let largest = 1 << 20

    public init(contentsOf path: String) throws(ConfigurationError) {
        do {
            try self.init(bytes: BoundedFile.plain(path, upTo: Self.largest), file: path)
        } catch let error as ConfigurationError {
            throw error
        } catch {
            let words = (error as? BoundedFile.Problem ?? .missing).words
            throw ConfigurationError(file: path, line: nil, words: words)
        }
    }

    init(bytes: [UInt8], file: String) throws(ConfigurationError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationError(file: file, line: nil, words: "is not UTF-8 text")
        }
        try self.init(text: text, file: file)
    }

    /// Line ends that TOML does not know are refused with them: they could hide what stands behind them.
    private static func refuseControls(_ text: String, _ file: String) throws(ConfigurationError) {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated()
        where line.unicodeScalars.contains(where: { $0 != "\t" && controls.contains($0.properties.generalCategory) }) {
            throw ConfigurationError(
                file: file, line: index + 1, words: "a control character stands here; take it out.")
        }
    }

    private static let controls: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
}

/// The text that something stands in.
struct TOMLSource {
    let file: String
    let bytes: [UInt8]

    /// An error about what stands at a byte; `nil` for the whole file.
    func error(at index: Int?, _ words: String) -> ConfigurationError {
        let line = index.map { index in bytes.prefix(index).count { $0 == UInt8(ascii: "\n") } + 1 }
        return ConfigurationError(file: file, line: line, words: words)
    }
}
