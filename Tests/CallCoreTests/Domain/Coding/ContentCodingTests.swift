import Foundation
import TestTools
import Testing

@testable import CallDomain

/// gzip and deflate, as zlib writes them.
struct ContentCodingTests {
    private static let rows = (0..<60).map {
        "{\"id\":\($0),\"name\":\"Agent \($0 * 7)\",\"t\":\"\(String($0 * $0 * 7919, radix: 16))\"},\n"
    }
    .joined()

    static let written: [(name: String, coding: String, base64: String, text: String)] = [
        ("nothing", "gzip", "H4sIAAAAAAACAwMAAAAAAAAAAAA=", ""),
        ("stored", "gzip", "H4sIAAAAAAAEAwEPAPD/c3RvcmVkIGFzIGl0IGlzZXjRWg8AAAA=", "stored as it is"),
        ("fixed codes", "deflate", "eJzLSM3JyVfIQCcBaAMIsQ==", "hello hello hello hello"),
        (
            "its own codes", "gzip",
            "H4sIAAAAAAACA2XWPW4cMQwF4D6nCKZ2IZKiftzlKJJmFKSIK3dG7h7DWI7fkqWBB5rDTxL34/hzHq/p5Xgbf6/j9fj1+3p7/5mOl+P98690/Hv58fEVIRepjwhd1/5OsUtRfsTqnOs7Ji7GZNWolPqdyz7X4L9Cc+pyoo+cJFWoV1wu8yOXtXfor/pcf+T0mhM+t7mcFvhc6K+7XJFHrq/eoR55iGoSi1ShQQoc5nH1a8MXkxdpGUeNwB6l3yi5zIU1PUu/Weq4NrbpYSiZDE1JCT/d2xAxYmOnNUTNh/maC6t6IWIj4sqlYq8eicSUePadYACcwjFPeOCgV6YQNSnR3CdWDZdHzUpGnSf0yt6KimHJvuaJNzKHaMNDj70GrWpaeTatWDVoNdNSGpuw16DV7tvUqHScQNDqBS8e9uq1OJlW0b4ZqkoKr41plbWS4LtEIWpaNdNmmIB4LWZ86/C8SnjuxLSa9DKwanjxxLTaHPupV6/F2bR6TjpwAl6LlfEBwl5riJrW0LIIq3otLqY1rrrwDEjQqqY16+obJpCDVnt6A6HXHLSaaa1JW7Fq0OqmdSoXvFvZa0kyrXOXJbiecog2fIax17CiyLR2nqlhVa8lbFp7j41vVq4halqUxrUyjsBziZSnVYDdei/J5kXMtBvU1RSWb7qzFynuA6WQvX9HyMgjwxjUk0nJTwsJ938wq/fyUimrYt2AVu/1VT7vDa5ZDWrt3l/lbIVwDoGt89NaxH6DW7/dWutVsK53y+l2658bDH+3qHfLdLuN3Pf5NYf/HICVnPQJAAA=",
            rows
        ),
        (
            "the fastest", "deflate",
            "eAFl1jty3jAMBOA+p8iodkEABB/pchSSEjMp4sqdJ3ePLAvyBiw9swOv8Enk/7793rcf4WV7bX+O7cf289fx+vY9bC/b2/lX2P6+fHu/IuQi+Y7QccyvFLsUxTuWex9fMXExJptGKeWvXPS5Yrnzv0I5dTnROydBFeYll4t856LWCv2yz9U7p0fv8LjF5TTduY/HhX7V5ZLcuTpqhXnkIbJJDFKFgrRwmMdRjwlPTF6kmAh9rBo6kkepD0pMfeBMz1IfltyOiTU9DAWToS4h4KN7GyLD+XjFAjb1PETmw3z0gVO9ELERceaUsatHIjEl7nUGWAB7JormdL1w0JU9FEWTEo2141RPRWpW0nLfoSt7K0qGJfPoO2yAPRYl07peeuy6aGXTir1oxqmLVjEtpTYJuy5axbS0UKq4gUWrmtb14WFXr8XBtJLWyTBVvBaTaaUxgkBX8VpMppUjTYYNiNdiNq3r44eu4rVYTKtITQ2nei0W0yq9zf+6ei2OplVj0IYb8FqspnUdQNjVa7GaVtM0znU8N4J4LU6m1Y488B2QRSubVs+jTthAXLSKaV1nIHSNi1YxrdFpKk5dtKpp7coJv63otSSY1j7TENhA9FoSTOs6hrGr1xIyrRl7OIs/e41eS9i05mwTz6zotYRNi0I7RsQVeC4R4/q8CrCt95JoXsRMs8Bc9WCiBkZ8kOJ9oF5Mztv586cGSYvtPBufNagnk2RkdF1I0FcXs2xmpJJGxrkLWjY0Sud3g9esLmrF1CjtJRHuYWGrxkbXtYh9F7f6uJVSs+Bc7xbD41bPGwx/t6h3i/S4tVjnfu3hHxUNlkY=",
            rows
        ),
        (
            "far back", "gzip", "H4sIAAAAAAACA+3QsQAAAAACMLbyh0qjY0NYAgAAvKsCAAD4N2V3jsxxFwAA",
            String(repeating: "A", count: 3_000) + "B" + String(repeating: "A", count: 3_000)
        ),
        ("a name", "gzip", "H4sIHgAAAAAA/wMAYWJjbmFtZQBjb21tZW50ABI0qwAAgxbcjAEAAAA=", "x"),
        ("padded", "gzip", "H4sIAAAAAAACA6sAAIMW3IwBAAAAAAAA", "x"),
    ]

    @Test(arguments: written)
    func whatWasWrittenIsRead(_ name: String, _ coding: String, _ base64: String, _ text: String) throws {
        let body = [UInt8](try #require(Data(base64Encoded: base64)))
        let decoded = try ContentCoding.decoded(body, codings: [coding], limit: 10_000)
        #expect(String(decoding: decoded, as: UTF8.self) == text, "\(name)")
        guard !text.isEmpty else { return }
        #expect(throws: ContentCoding.Problem.tooLarge) {
            try ContentCoding.decoded(body, codings: [coding], limit: text.utf8.count - 1)
        }
    }

    /// Whatever is cut off or changed is either found, or gives the same text: never another.
    @Test(arguments: written)
    func whatIsDamagedIsFound(_ name: String, _ coding: String, _ base64: String, _ text: String) throws {
        let body = [UInt8](try #require(Data(base64Encoded: base64)))
        for length in body.indices.dropFirst() {
            guard let decoded = try? ContentCoding.decoded(Array(body[..<length]), codings: [coding], limit: 10_000)
            else { continue }
            #expect(String(decoding: decoded, as: UTF8.self) == text, "\(name) cut at \(length)")
        }
        // zlib's bytes without their header could be bare deflate, which has no checksum.
        for place in body.indices.dropFirst(2) {
            var changed = body
            changed[place] ^= 0x10
            guard let decoded = try? ContentCoding.decoded(changed, codings: [coding], limit: 10_000) else { continue }
            #expect(String(decoding: decoded, as: UTF8.self) == text, "\(name) changed at \(place)")
        }
    }

    @Test func anyBytesAreReadWithinTheBound() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            guard let decoded = try? Inflate.decoded(bytes, limit: 5_000).bytes else { continue }
            #expect(decoded.count <= 5_000)
        }
    }

    /// A bomb ends where the bound is.
    @Test func aBombIsCutOff() throws {
        let body = [UInt8](try #require(Data(base64Encoded: Self.bomb)))
        #expect(try ContentCoding.decoded(body, codings: ["gzip"], limit: 100_000).count < 100_000)
        #expect(throws: ContentCoding.Problem.tooLarge) {
            try ContentCoding.decoded(body, codings: ["gzip", "gzip"], limit: 100_000)
        }
    }

    /// Ten megabytes of one letter, packed twice.
    private static let bomb =
        "H4sIAAAAAAACA+3YoQ3CQABA0aOFhCCKw9JNQDVITIfAsAJHkCRIwgIIFkDgmIIg8BWs0EBujct76s/w58dxSIry+9yniPW9v85ukwAAAABkLr4P5SBF/Xs16xYAAADI3WZardILGPa7z2k5ckcAcrMtFo+ui+dL+AOEPs/lFyYAAA=="
}
