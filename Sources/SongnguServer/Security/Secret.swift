#if Server
import Foundation
import SongnguMemory

/// Random words that nobody can guess, and what is kept of them.
enum Secret {
    /// 256 random bits, in 43 characters that need no quoting anywhere.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next() as UInt64, Array.init) }
        return Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// In 64 hexadecimal digits. Enough for what is random; not for what people think up.
    static func hash(_ secret: String) -> String {
        ContentHash(secret).hex
    }

    /// What only who has the key can derive from a text, in 64 hexadecimal digits: HMAC (RFC 2104) with SHA-256.
    ///
    /// - Parameter key: of 64 bytes at most.
    static func code(_ text: String, key: String) -> String {
        let key = Array(key.utf8) + [UInt8](repeating: 0, count: max(0, 64 - key.utf8.count))
        let inner = ContentHash(bytes: key.map { $0 ^ 0x36 } + Array(text.utf8))
        return ContentHash(bytes: key.map { $0 ^ 0x5C } + inner.bytes).hex
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
#endif
