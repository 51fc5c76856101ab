import Foundation

/// What a model file says of itself; kept in the file as JSON.
package struct ModelMetadata: Hashable, Sendable, Codable {
    /// Something the vectors were made from: the teacher, a corpus, a word list.
    package struct Source: Hashable, Sendable, Codable {
        package var name: String
        package var licence: String
        /// Where it comes from, and which part of it was used.
        package var note: String?

        package init(name: String, licence: String, note: String? = nil) {
            self.name = name
            self.licence = licence
            self.note = note
        }
    }

    package var name: String
    /// The model whose vectors were distilled.
    package var teacher: String
    package var sources: [Source]
    /// The licence of the file as a whole.
    package var licence: String
    /// The day it was made, ISO 8601. Part of the file's identity, so it is given and not read from the clock.
    package var date: String
    /// Parameters and counts, in words a reader can make the file again by.
    package var recipe: [String: String]

    package init(
        name: String, teacher: String = "", sources: [Source] = [], licence: String = "", date: String = "",
        recipe: [String: String] = [:]
    ) {
        self.name = name
        self.teacher = teacher
        self.sources = sources
        self.licence = licence
        self.date = date
        self.recipe = recipe
    }

    /// Keys are sorted, so that equal metadata are equal bytes.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

extension ModelMetadata {
    /// Reads the metadata of a file; `file` is what an error calls it.
    init(json: UnsafeRawBufferPointer, file: String) throws {
        do {
            self = try JSONDecoder().decode(ModelMetadata.self, from: Data(json))
        } catch {
            throw ModelError.damaged(file: file, reason: "its metadata cannot be read")
        }
    }
}
