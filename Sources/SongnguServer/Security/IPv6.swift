#if Server
import Foundation

/// Addresses of IPv6 in text.
enum IPv6 {
    /// The first 64 bits in hexadecimal digits; of an IPv4 address in IPv6, all; the text itself where it is none.
    static func firstHalf(_ text: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &bytes) == 1 else { return text }
        let isIPv4 = bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
        let half = isIPv4 ? bytes[...] : bytes.prefix(8)
        return half.map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
    }
}
#endif
