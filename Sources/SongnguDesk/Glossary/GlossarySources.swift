import Foundation
package import SongnguGlossary

/// Which glossaries are in use.
package enum GlossarySources: Sendable, ExpressibleByArrayLiteral {
    /// The curated ones and, where it is there, the desk's own in this file: a concept of it stands in the place of the
    /// curated one with the same id.
    case standard(desk: String?)
    /// Those of files and folders alone.
    case files([String])
    /// One that was read before.
    case loaded(Glossary)

    /// Those of paths; the curated ones alone when there are none.
    package init(arrayLiteral paths: String...) {
        self = paths.isEmpty ? .standard(desk: nil) : .files(paths)
    }

    /// Those that a user names; the curated ones and the desk's own when they name none.
    package init(named paths: [String], environment: [String: String] = ProcessInfo.processInfo.environment) {
        self = paths.isEmpty ? .standard(desk: GlossaryLocation.path(environment: environment)) : .files(paths)
    }
}

/// Concepts as they stand in glossaries, drafts and retired ones among them.
package struct LoadedConcepts: Sendable {
    package var concepts: [Concept]
    /// Curated concepts in whose place others stand, by their ids.
    package var replaced: [String: Concept] = [:]
    /// The ids of the desk's own.
    package var own: Set<String> = []
    /// What of the files is not kept.
    package var warnings: [String] = []
}
