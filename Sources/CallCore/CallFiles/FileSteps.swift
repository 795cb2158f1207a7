import Foundation

/// The steps of writing a file that can fail; tests let them fail.
package struct FileSteps: Sendable {
    /// `nil` once all is written, else the system's error number.
    var write: @Sendable (Int32, [UInt8]) -> Int32?
    var synchronize: @Sendable (Int32) -> Int32?
    /// Before the new file takes the old one's place.
    package var beforeReplacing: @Sendable () -> Void = {}

    package static let system = FileSteps(
        write: { descriptor, bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                guard count >= 0 || errno == EINTR else { return errno }
                rest = rest.dropFirst(max(0, count))
            }
            return nil
        }, synchronize: { fsync($0) == 0 ? nil : errno })
}
