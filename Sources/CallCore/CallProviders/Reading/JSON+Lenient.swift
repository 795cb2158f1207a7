import CallDomain
import Foundation

/// Providers spell one thing in several ways, and several generations of their documents disagree.
extension JSON {
    /// The first of these members that is there and not null; a key may be a dotted path.
    func first(of paths: [String]) -> JSON? {
        for path in paths {
            if let value = self[path: path], !value.isNull { return value }
        }
        return nil
    }

    /// The first of these members that is a text with something in it, or a number; of a longer one the beginning, in bytes.
    func firstText(of paths: String..., longest: Int = TextBounds.text) -> String? {
        firstWholeText(of: paths)?.bounded(to: longest)
    }

    /// The same for what tells one thing from another; one that is too long to be an id, or a word for none, is none.
    package func firstID(of paths: String...) -> String? {
        guard let text = firstWholeText(of: paths), !text.isWordForNone else { return nil }
        return text.asID
    }

    private func firstWholeText(of paths: [String]) -> String? {
        for path in paths {
            if let text = self[path: path]?.text?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty {
                return text
            }
        }
        return nil
    }

    func firstTime(of paths: String...) -> Date? {
        for path in paths {
            if let time = ProviderTime.read(self[path: path]) { return time }
        }
        return nil
    }

    /// Seconds that a call lasted, up to a week; what no call can have lasted is not told.
    func firstDuration(of paths: String...) -> Double? {
        for path in paths {
            if let value = self[path: path]?.double { return (0...604_800).contains(value) ? value : nil }
        }
        return nil
    }

    func firstBool(of paths: String...) -> Bool? {
        for path in paths {
            if let value = self[path: path]?.bool { return value }
        }
        return nil
    }

    /// A telephone number as E.164 where it is written with its country code, else as it was written.
    func firstNumber(of paths: String...) -> String? {
        for path in paths {
            guard let text = self[path: path]?.text?.trimmingCharacters(in: .whitespaces), !text.isEmpty else {
                continue
            }
            return PhoneNumber.e164(text) ?? text.asID
        }
        return nil
    }

    /// Our own id, where the provider gives the metadata back that we sent.
    var ownReference: CallID? {
        firstText(of: "metadata.trunkline_call_id", "call.metadata.trunkline_call_id").flatMap { CallID($0) }
    }
}
