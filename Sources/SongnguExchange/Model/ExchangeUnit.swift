package import Foundation
package import SongnguText

/// A translation unit on its way from or to a file of another tool.
package struct ExchangeUnit: Hashable, Sendable {
    package struct Variant: Hashable, Sendable {
        package var language: LanguageTag
        package var text: String

        package init(_ language: LanguageTag, _ text: String) {
            self.language = language
            self.text = text
        }
    }

    /// A named value; the same name may occur again.
    package struct Property: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var id: String?
    /// To the second.
    package var created: Date?
    package var properties: [Property]
    package var notes: [String]
    /// In the order of the file.
    package var variants: [Variant]

    package init(
        id: String? = nil, created: Date? = nil, properties: [Property] = [], notes: [String] = [], variants: [Variant]
    ) {
        self.id = id
        self.created = created
        self.properties = properties
        self.notes = notes
        self.variants = variants
    }

    /// The first value with a name.
    package func property(_ name: String) -> String? {
        properties.first { $0.name == name }?.value
    }
}

/// A unit that was passed over, and why.
package struct SkippedUnit: Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1: where the fault is.
    package var line: Int
    package var id: String?
    package var reason: String

    package init(file: String, line: Int, id: String? = nil, reason: String) {
        self.file = file
        self.line = line
        self.id = id
        self.reason = reason
    }

    package var description: String {
        "\(file):\(line): unit\(id.map { " \($0)" } ?? "") skipped: \(reason)"
    }
}
