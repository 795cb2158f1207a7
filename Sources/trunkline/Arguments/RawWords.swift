import Foundation

/// The bytes that the program was started with, before Swift makes texts of them.
///
/// Swift repairs what is not UTF-8: a name would go to a provider with a sign in it that nobody typed, and a path would lead to
/// another file. So nothing is done with such words.
enum RawWords {
    /// Why nothing is done: a word of the command line, or a variable that tells where files are.
    static func problem() -> CommandFailure? {
        var words: [[UInt8]] = []
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let word = CommandLine.unsafeArgv[index] else { continue }
            words.append(bytes(word))
        }
        if let name = unreadable(words) {
            return CommandFailure(
                .badData,
                "\(name) holds bytes that are not UTF-8; nothing was done. Check the encoding it was written in.")
        }
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            guard let value = getenv(name), !isText(bytes(value)) else { continue }
            return CommandFailure(
                .badConfiguration,
                "The environment variable \(name) is not UTF-8; nothing was done. Set it to another path.")
        }
        return nil
    }

    /// What to call the first word that is no text: by the option it belongs to, or its place.
    static func unreadable(_ words: [[UInt8]]) -> String? {
        guard let index = words.firstIndex(where: { !isText($0) }) else { return nil }
        let word = words[index]
        let dash = UInt8(ascii: "-")
        let setting = word.prefix { $0 != UInt8(ascii: "=") }
        let isNamed = setting.count < word.count && isText(Array(setting))
        if word.first == dash, isNamed { return text(setting) }
        guard index > 0, words[index - 1].first == dash, words[index - 1].count > 1 else {
            return "Argument \(index + 1)"
        }
        return text(words[index - 1]) + (isNamed ? " " + text(setting) : "")
    }

    private static func bytes(_ word: UnsafePointer<CChar>) -> [UInt8] {
        UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
    }

    private static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(String(decoding: Array(bytes), as: UTF8.self).prefix(60))
    }
}
