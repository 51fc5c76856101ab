import Foundation

/// Token ids as bytes: seven bits a byte, the lowest first, the eighth set but in the last (LEB128).
enum TokenList {
    static func bytes(_ tokens: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tokens.count * 3)
        for token in tokens {
            var rest = UInt64(bitPattern: token)
            while rest >= 0x80 {
                bytes.append(UInt8(rest & 0x7F) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
        return bytes
    }

    static func tokens(_ data: Data) -> [Int64] {
        var tokens: [Int64] = []
        data.withUnsafeBytes { read($0, into: &tokens) }
        return tokens
    }

    /// O(n).
    static func read(_ bytes: UnsafeRawBufferPointer, into tokens: inout [Int64]) {
        tokens.removeAll(keepingCapacity: true)
        var (value, shift): (UInt64, UInt64) = (0, 0)
        for byte in bytes {
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                tokens.append(Int64(bitPattern: value))
                (value, shift) = (0, 0)
            } else {
                shift += 7
            }
        }
    }
}
