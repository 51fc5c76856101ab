/// That a variant has a gram among its first: what candidates are found by.
struct FuzzyPosting: Hashable, Comparable {
    /// The gram in the upper half, in the lower the number of the variant's tokens, at most ``most``.
    let head: Int64
    let variant: Int64
    /// The gram's place in the variant's order in the upper 16 bits, at most ``most``; its position in the text in 8, or
    /// ``noPosition``; and the signature in 40.
    let tail: UInt64

    /// What lengths and places are cut to; such a length is no bound.
    static let most = 0xFFFF

    /// Of a gram that stands several times in the text, or far from its beginning.
    static let noPosition = 0xFF

    /// - Parameter position: grams before this one; nil where it stands several times.
    init(gram: Int32, length: Int, place: Int, position: Int?, variant: Int64, signature: UInt64) {
        head = Int64(gram) << 32 | Int64(min(length, Self.most))
        self.variant = variant
        let position = min(position ?? Self.noPosition, Self.noPosition)
        tail = UInt64(min(place, Self.most)) << 48 | UInt64(position) << 40 | signature
    }

    init(head: Int64, variant: Int64, tail: UInt64) {
        self.head = head
        self.variant = variant
        self.tail = tail
    }

    var gram: Int32 { Int32(truncatingIfNeeded: head >> 32) }
    var length: Int { Int(head & 0xFFFF_FFFF) }
    var place: Int { Int(tail >> 48) }
    var position: Int? {
        let position = Int(tail >> 40 & 0xFF)
        return position == Self.noPosition ? nil : position
    }
    var signature: UInt64 { tail & 0xFF_FFFF_FFFF }

    /// Never falls in the order of postings; those of one bucket stay in one row of `fuzzy_posting`.
    var bucket: Int64 { Self.bucket(gram: gram, length: length, variant: variant) }

    /// Gram, length and variant in 32, 9 and 23 bits: 512 neighbouring variants of one length, and all texts from 511
    /// tokens on.
    static func bucket(gram: Int32, length: Int, variant: Int64) -> Int64 {
        let within = length < 511 ? Int64(length) << 23 | min(max(variant, 0) >> 9, 0x7F_FFFF) : 511 << 23
        return Int64(gram) << 32 | within
    }

    static func < (one: FuzzyPosting, other: FuzzyPosting) -> Bool {
        one.head != other.head ? one.head < other.head : one.variant < other.variant
    }
}

/// Postings as bytes, each by its difference to the one before it.
///
/// Numbers are in seven bits a byte, as in ``TokenList``: length or difference of lengths, doubled, odd where the gram
/// is another; then the difference of grams; the variant, or where gram and length stay the difference of variants; the
/// place; and in six bytes the signature and the position.
struct FuzzyPostingBytes {
    private(set) var bytes: [UInt8] = []
    private(set) var last: FuzzyPosting?

    private static let fixedBytes = 6

    /// Postings come in their order.
    mutating func append(_ posting: FuzzyPosting) {
        let gram = Int64(posting.gram) - Int64(last?.gram ?? .min)
        var variant = UInt64(bitPattern: posting.variant)
        if let last, gram == 0 {
            let length = posting.length - last.length
            write(UInt64(length) << 1)
            if length == 0 { variant &-= UInt64(bitPattern: last.variant) }
        } else {
            write(UInt64(posting.length) << 1 | 1)
            write(UInt64(gram))
        }
        write(variant)
        write(UInt64(posting.place))
        for shift in 0..<UInt64(Self.fixedBytes) {
            bytes.append(UInt8(truncatingIfNeeded: posting.tail >> (8 * shift)))
        }
        last = posting
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        last = nil
    }

    private mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Calls `receive` for each posting until it returns false. Bytes that others damaged end early. O(n).
    static func read(_ bytes: UnsafeRawBufferPointer, _ receive: (FuzzyPosting) -> Bool) {
        var at = 0
        func number() -> UInt64 {
            var (value, shift): (UInt64, UInt64) = (0, 0)
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            return value
        }
        var gram = Int64(Int32.min)
        var (length, variant): (UInt64, UInt64) = (0, 0)
        while at < bytes.count {
            let first = number()
            let isSame = first & 1 == 0
            if isSame {
                length &+= first >> 1
            } else {
                length = first >> 1
                gram &+= Int64(bitPattern: number())
            }
            variant = isSame && first == 0 ? variant &+ number() : number()
            let place = number()
            guard at + fixedBytes <= bytes.count else { return }
            var fixed: UInt64 = 0
            for shift in 0..<fixedBytes { fixed |= UInt64(bytes[at + shift]) << UInt64(8 * shift) }
            at += fixedBytes
            let posting = FuzzyPosting(
                head: gram << 32 | Int64(length & UInt64(FuzzyPosting.most)), variant: Int64(bitPattern: variant),
                tail: place << 48 | fixed)
            guard receive(posting) else { return }
        }
    }

    static func postings(_ bytes: UnsafeRawBufferPointer) -> [FuzzyPosting] {
        var postings: [FuzzyPosting] = []
        read(bytes) {
            postings.append($0)
            return true
        }
        return postings
    }
}
