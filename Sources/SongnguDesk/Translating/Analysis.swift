package import SongnguText

/// How much work texts are, by what a memory has for them.
package struct Analysis: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        package var name: String
        /// Nil where there is no segment.
        package var language: LanguageTag?
        package var volumes = Volumes()
    }

    /// Volumes by band.
    package struct Volumes: Hashable, Sendable {
        private var volumes: [MatchBand: TextVolume] = [:]

        package init() {}

        package subscript(band: MatchBand) -> TextVolume { volumes[band] ?? TextVolume() }

        package var total: TextVolume { volumes.values.reduce(into: TextVolume()) { $0 += $1 } }

        mutating func add(_ volume: TextVolume, _ band: MatchBand) {
            volumes[band, default: TextVolume()] += volume
        }
    }

    /// In the order they were given.
    package internal(set) var files: [File] = []
    /// Of all files.
    package internal(set) var total = Volumes()
    /// Searches of the memory: segments that say the same are looked up once.
    package internal(set) var searches = 0
}
