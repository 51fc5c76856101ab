/// Why bytes could not be read as text.
package enum DecodingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// A byte sequence that the encoding does not allow; `offset` counts bytes of the file from 0.
    case malformed(encoding: String, offset: Int)
    /// A zero byte: the file is not text.
    case binary(offset: Int)
    case unsupported(encoding: String)
    /// A name of an encoding that neither we nor ICU know.
    case unknown(encoding: String)

    package var description: String {
        switch self {
        case .malformed(let encoding, let offset):
            "not valid \(encoding) at byte \(offset); save the file as UTF-8 and try again"
        case .binary(let offset):
            "not a text file (zero byte at byte \(offset)); give plain text or HTML"
        case .unsupported(let encoding):
            "\(encoding) is not supported; save the file as UTF-8 and try again"
        case .unknown(let encoding):
            "the encoding \"\(encoding)\" is not known; save the file as UTF-8 and try again"
        }
    }
}

/// Bytes to text: UTF-8 with or without a byte order mark, UTF-16 by its byte order mark, and other encodings where they
/// are named.
///
/// Nothing is guessed and nothing replaced: what is neither is an error that names the byte.
package enum TextDecoder {
    /// The text without its byte order mark. O(n).
    ///
    /// A byte order mark goes before what is named, and what is sent with the bytes before what a page says of itself,
    /// which is believed where the bytes are not UTF-8.
    /// - Parameter charset: the encoding that was sent with the bytes.
    package static func decode(_ bytes: [UInt8], charset: String? = nil) throws(DecodingFailure) -> String {
        if let charset, !hasMark(bytes), !Charset.isUTF8(charset) { return try Charset.decode(bytes, charset) }
        do {
            return try decodeUnicode(bytes)
        } catch .malformed(let encoding, let offset) {
            guard encoding == "UTF-8", charset == nil, let named = Charset.named(in: bytes), !Charset.isUTF8(named)
            else { throw .malformed(encoding: encoding, offset: offset) }
            return try Charset.decode(bytes, named)
        }
    }

    private static func hasMark(_ bytes: [UInt8]) -> Bool {
        [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]].contains { bytes.starts(with: $0) }
    }

    /// Whether the bytes are UTF-8 or UTF-16 by themselves. O(n).
    package static func isUnicode(_ bytes: [UInt8]) -> Bool {
        (try? decodeUnicode(bytes)) != nil
    }

    private static func decodeUnicode(_ bytes: [UInt8]) throws(DecodingFailure) -> String {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw .unsupported(encoding: "UTF-32")
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, name: "UTF-16LE", high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, name: "UTF-16BE", high: 0) }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return try decodeUTF8(bytes[mark...])
    }

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) throws(DecodingFailure) -> String {
        if let zero = bytes.firstIndex(of: 0) { throw .binary(offset: zero) }
        let text = String(decoding: bytes, as: UTF8.self)
        // Where the decoder had to put U+FFFD, the bytes differ.
        let decoded = Array(text.utf8)
        let pairs = zip(decoded, bytes)
        guard decoded.count != bytes.count || pairs.contains(where: { $0 != $1 }) else { return text }
        var offset =
            pairs.enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(decoded.count, bytes.count)
        while offset > 0, offset < decoded.count, decoded[offset] & 0xC0 == 0x80 { offset -= 1 }
        throw .malformed(encoding: "UTF-8", offset: bytes.startIndex + offset)
    }

    private static func decodeUTF16(_ bytes: [UInt8], name: String, high: Int) throws(DecodingFailure) -> String {
        guard bytes.count.isMultiple(of: 2) else { throw .malformed(encoding: name, offset: bytes.count - 1) }
        var text = String.UnicodeScalarView()
        var index = 2
        func unit(_ at: Int) -> UInt16 { UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high]) }
        while index < bytes.count {
            let first = unit(index)
            var value = UInt32(first)
            var length = 2
            if first & 0xFC00 == 0xD800, index + 2 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
                value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(index + 2) & 0x3FF))
                length = 4
            }
            guard let scalar = Unicode.Scalar(value) else { throw .malformed(encoding: name, offset: index) }
            guard value != 0 else { throw .binary(offset: index) }
            text.append(scalar)
            index += length
        }
        return String(text)
    }
}
