#if Server
/// The host and port that a request calls a server by: `localhost:8373`, `[::1]`.
struct Authority: Hashable, Sendable {
    /// In small letters; IPv6 addresses in brackets.
    let name: String
    let port: Int?

    init(name: String, port: Int? = nil) {
        self.name = name
        self.port = port
    }

    /// Nil for what is no name or address of a host.
    init?(_ text: some StringProtocol) {
        let text = text.lowercased()
        let name: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            name = text[...end]
            guard name.dropFirst().dropLast().allSatisfy({ $0.isHexDigit && $0.isASCII || $0 == ":" || $0 == "." })
            else { return nil }
        } else {
            name = text.prefix { $0 != ":" }
            guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || "-._".contains($0) }) else {
                return nil
            }
        }
        guard !name.isEmpty, name.count <= 255 else { return nil }
        let rest = text[name.endIndex...]
        if rest.isEmpty {
            port = nil
        } else {
            guard rest.first == ":", let number = Int(rest.dropFirst()), (1...65535).contains(number),
                rest.dropFirst().allSatisfy(\.isNumber)
            else { return nil }
            port = number
        }
        self.name = String(name)
    }
}
#endif
