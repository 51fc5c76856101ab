import Foundation
import SongnguExchange
package import SongnguText

/// Makes units to measure a memory with, from any text in two languages: distinct segments, in an order and in pairs that
/// a seed decides. The two sides are not translations of each other.
package struct MemoryGenerator {
    package let first: [String]
    package let second: [String]
    private let languages: (LanguageTag, LanguageTag)

    /// Takes the distinct lines of each file in an order of its own. Where they are too few, more are made of the first
    /// half of one line and the second half of another. Throws ``DeskError``.
    ///
    /// - Parameters:
    ///   - files: text, a segment a line.
    ///   - count: units to make.
    package init(
        _ files: (String, String), languages: (LanguageTag, LanguageTag) = (.english, .vietnamese), count: Int,
        seed: UInt64
    ) throws {
        var dice = SeededDice(seed)
        first = try Self.segments(files.0, count, &dice)
        second = try Self.segments(files.1, count, &dice)
        self.languages = languages
    }

    private static func segments(_ file: String, _ count: Int, _ dice: inout SeededDice) throws -> [String] {
        let text: String
        do {
            text = String(decoding: try Descriptor.open(file) { try $0.readToEnd() }, as: UTF8.self)
        } catch let failure as SystemFailure {
            throw DeskError.unreadable(path: file, reason: failure.description)
        }
        var seen: Set<String> = []
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let segment = line.split(separator: " ").joined(separator: " ")
            // Control characters cannot stand in XML.
            guard segment.contains(where: \.isLetter), !segment.unicodeScalars.contains(where: { $0.value < 0x20 })
            else { continue }
            if seen.insert(segment).inserted { lines.append(segment) }
        }
        guard lines.count > 1 else { throw DeskError.empty(path: file) }
        lines.shuffle(using: &dice)
        let halves = lines.map { line in
            let words = line.split(separator: " ")
            return (words.prefix((words.count + 1) / 2), words.dropFirst((words.count + 1) / 2))
        }
        var misses = 0
        while lines.count < count, misses < 1_000 {
            let head = halves[Int.random(in: 0..<halves.count, using: &dice)].0
            let tail = halves[Int.random(in: 0..<halves.count, using: &dice)].1
            let segment = (head + tail).joined(separator: " ")
            if seen.insert(segment).inserted {
                lines.append(segment)
                misses = 0
            } else {
                misses += 1
            }
        }
        return Array(lines.prefix(count))
    }

    /// Writes the first units as TMX; returns how many there were, and the UTF-8 bytes of their texts. Throws ``ExchangeError``.
    package func write(to file: String, units: Int) throws -> (units: Int, bytes: Int) {
        var bytes = 0
        try TMXWriter.write(file: file, header: TMXHeader(sourceLanguage: languages.0)) { writer in
            for (index, pair) in zip(first, second).prefix(units).enumerated() {
                bytes += pair.0.utf8.count + pair.1.utf8.count
                try writer.write(
                    ExchangeUnit(
                        id: "\(index)", variants: [.init(languages.0, pair.0), .init(languages.1, pair.1)]))
            }
        }
        return (min(units, first.count, second.count), bytes)
    }
}

/// Numbers that a seed decides (SplitMix64, Steele et al. 2014).
package struct SeededDice: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
