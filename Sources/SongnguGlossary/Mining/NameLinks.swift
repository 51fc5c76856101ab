internal import Foundation
import SongnguText

/// A place where two names go together.
struct LinkPlace {
    var unit: Int64
    var source: ByteRange
    var target: ByteRange
}

/// How often names of the two sides stand in one unit, and how often they are partners there.
struct NameLinks {
    struct Pair {
        var likeness: NameSpelling.Likeness
        var together: UInt32 = 0
        var linked: UInt32 = 0
        var places: [LinkPlace] = []
    }

    /// Source names are in the upper half of a key, target names in the lower.
    private(set) var pairs: [UInt64: Pair] = [:]
    var units = 0

    static func key(_ source: Int, _ target: Int) -> UInt64 { UInt64(source) << 32 | UInt64(target) }

    static func names(_ key: UInt64) -> (source: Int, target: Int) { (Int(key >> 32), Int(key & 0xFFFF_FFFF)) }

    mutating func count(_ key: UInt64, likeness: NameSpelling.Likeness) {
        pairs[key, default: Pair(likeness: likeness)].together &+= 1
    }

    mutating func link(_ key: UInt64, at place: LinkPlace) {
        guard var pair = pairs.removeValue(forKey: key) else { return }
        pair.linked &+= 1
        if pair.places.count < Self.mostPlaces { pair.places.append(place) }
        pairs[key] = pair
    }

    private static let mostPlaces = 3

    /// Log-likelihood ratio of two names in `together` units (Dunning 1993), 0 where they shun each other.
    ///
    /// - Parameters:
    ///   - source: units with the one.
    ///   - target: units with the other.
    func association(_ source: UInt32, _ target: UInt32, together: UInt32) -> Double {
        let (n, a, b, k) = (Double(units), Double(source), Double(target), Double(together))
        guard n > 0, k * n > a * b else { return 0 }
        func term(_ observed: Double, _ expected: Double) -> Double {
            observed > 0 && expected > 0 ? observed * log(observed / expected) : 0
        }
        return 2
            * (term(k, a * b / n) + term(a - k, a * (n - b) / n) + term(b - k, (n - a) * b / n)
                + term(n - a - b + k, (n - a) * (n - b) / n))
    }

    /// Of a distribution with one degree of freedom: by chance once in a thousand pairs.
    static let leastAssociation = 10.83
}
