package import Foundation
package import SongnguText

/// What is in a memory, counted.
package struct MemoryStatistics: Hashable, Sendable {
    package var documents: [LanguageTag: Int] = [:]
    package var units = 0
    /// Units by status; those that do not occur are left out.
    package var statuses: [UnitStatus: Int] = [:]
    /// Texts that are the first variant of several units: one source with different targets.
    package var ambiguousSources = 0
    package var variants: [LanguageTag: Int] = [:]
    /// Provenance of aligned and imported units by kind; kinds that do not occur are left out.
    package var provenance: [RenderingKind: Int] = [:]
    /// Provenance without a kind: imports that name none.
    package var provenanceWithoutKind = 0
    package var quotes = 0
    /// Of sentences, kept from an embedder.
    package var vectors = 0
    package var firstSaved: Date?
    package var lastSaved: Date?
    /// Of the database itself, in bytes, once its write-ahead log is merged; pages that are free do not count, since
    /// opening a memory to write may leave one.
    package var fileSize = 0
    package var schemaVersion = 0
    package var indexVersions: [String: Int] = [:]

    package init() {}
}
