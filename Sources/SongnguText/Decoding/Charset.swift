internal import CICU

/// Encodings by the names that pages and servers give them.
enum Charset {
    /// Names that stand for more than they say, as browsers read them (WHATWG Encoding Standard, "Names and labels").
    private static let meant: [String: String] = [
        "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "latin1": "windows-1252",
        "iso8859-1": "windows-1252", "l1": "windows-1252", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
        "iso-8859-11": "windows-874", "tis-620": "windows-874", "gb2312": "gb18030", "gbk": "gb18030",
        "x-gbk": "gb18030", "shift_jis": "windows-31j", "shift-jis": "windows-31j", "sjis": "windows-31j",
        "x-sjis": "windows-31j", "euc-kr": "windows-949", "ks_c_5601-1987": "windows-949",
    ]

    static func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(normal(name))
    }

    private static func normal(_ name: String) -> String {
        name.trimmingPrefix { $0.isWhitespace || $0 == "\"" || $0 == "'" }.prefix {
            !$0.isWhitespace && $0 != "\"" && $0 != "'" && $0 != ";"
        }.lowercased()
    }

    /// Throws ``DecodingFailure``. O(n).
    static func decode(_ bytes: [UInt8], _ name: String) throws(DecodingFailure) -> String {
        let normal = normal(name)
        let charset = meant[normal] ?? normal
        var capacity = bytes.count + bytes.count / 2 + 64
        while true {
            var count: Int64 = 0
            let utf8 = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
                count = bytes.withUnsafeBytes { source in
                    cicu_decode(
                        source.baseAddress?.assumingMemoryBound(to: CChar.self), Int64(source.count), charset,
                        UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
                        Int64(capacity))
                }
                initialized = count >= 0 && count <= capacity ? Int(count) : 0
            }
            guard count != -1 else { throw .unknown(encoding: normal) }
            guard count >= 0 else { throw .malformed(encoding: normal, offset: Int(-2 - count)) }
            guard count > capacity else {
                if let zero = utf8.firstIndex(of: 0) { throw .binary(offset: zero) }
                return String(decoding: utf8, as: UTF8.self)
            }
            capacity = Int(count)
        }
    }

    /// The encoding that a page names in its `<meta>`, within its first 2,048 bytes. O(1).
    static func named(in bytes: [UInt8]) -> String? {
        let start = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for part in start.split(separator: "<meta").dropFirst() {
            let element = part.prefix { $0 != ">" }
            guard let place = element.firstRange(of: "charset") else { continue }
            let rest = element[place.upperBound...].drop(while: \.isWhitespace)
            guard rest.first == "=" else { continue }
            let name = normal(String(rest.dropFirst()))
            if !name.isEmpty { return name }
        }
        return nil
    }
}
