#if Server
import Hummingbird

/// The values of a query as forms write it (WHATWG URL, application/x-www-form-urlencoded): a plus is a space, which
/// `URI.queryParameters` leaves as it is; a name may come several times.
struct QueryValues: Sendable {
    private var values: [String: [String]] = [:]

    init(_ query: String?) {
        for part in (query ?? "").split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            values[Self.decoded(sides[0]), default: []].append(sides.count > 1 ? Self.decoded(sides[1]) : "")
        }
    }

    subscript(_ name: String) -> [String] { values[name] ?? [] }

    /// The values that are not empty: a form sends fields that nobody filled in.
    func given(_ name: String) -> [String] { self[name].filter { !$0.isEmpty } }

    /// What is no escape stays as it is; bytes that are no UTF-8 become U+FFFD.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                bytes.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), let code = UInt8(String(Substring(rest.prefix(2))), radix: 16),
                rest.count > 1
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
#endif
