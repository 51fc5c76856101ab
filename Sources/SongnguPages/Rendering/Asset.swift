import SongnguText

/// A style sheet, a script or an icon that pages link to.
package struct Asset: Sendable {
    package let name: String
    package let mediaType: String
    package let bytes: [UInt8]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// All of them. A report has some of them inside.
    package static let all = [
        Asset("icon.svg", "image/svg+xml", PackageResources.icon_svg),
        Asset("songngu.css", "text/css; charset=utf-8", PackageResources.songngu_css),
        Asset("songngu.js", "text/javascript; charset=utf-8", PackageResources.songngu_js),
        Asset("search.css", "text/css; charset=utf-8", PackageResources.search_css),
        Asset("search.js", "text/javascript; charset=utf-8", PackageResources.search_js),
        Asset("overview.css", "text/css; charset=utf-8", PackageResources.overview_css),
        Asset("overview.js", "text/javascript; charset=utf-8", PackageResources.overview_js),
        Asset("document.css", "text/css; charset=utf-8", PackageResources.document_css),
        Asset("review.css", "text/css; charset=utf-8", PackageResources.review_css),
        Asset("review.js", "text/javascript; charset=utf-8", PackageResources.review_js),
        Asset("segment-editor.js", "text/javascript; charset=utf-8", PackageResources.segment_editor_js),
        Asset("reviews.css", "text/css; charset=utf-8", PackageResources.reviews_css),
        Asset("reviews.js", "text/javascript; charset=utf-8", PackageResources.reviews_js),
        Asset("glossary.css", "text/css; charset=utf-8", PackageResources.glossary_css),
        Asset("glossary.js", "text/javascript; charset=utf-8", PackageResources.glossary_js),
        Asset("concept.js", "text/javascript; charset=utf-8", PackageResources.concept_js),
        Asset("concept-form.js", "text/javascript; charset=utf-8", PackageResources.concept_form_js),
        Asset("findings.js", "text/javascript; charset=utf-8", PackageResources.findings_js),
        Asset("bitext.css", "text/css; charset=utf-8", PackageResources.bitext_css),
        Asset("bitext.js", "text/javascript; charset=utf-8", PackageResources.bitext_js),
    ]

    package static func named(_ name: String) -> Asset? { all.first { $0.name == name } }

    /// The scripts that a script imports, and those that these import, by name: a browser that is told asks for all of them
    /// at once.
    static func imports(of script: String) -> [String] { importsByName[script] ?? [] }

    private static let importsByName: [String: [String]] = {
        let scripts = all.filter { $0.name.hasSuffix(".js") }
        let direct = Dictionary(
            uniqueKeysWithValues: scripts.map { script in
                // `import { api } from "./songngu.js";`
                let lines = script.text.split(separator: "\n").filter { $0.hasPrefix("import ") }
                let paths = lines.compactMap { $0.split(separator: "\"").dropFirst().first }
                return (script.name, paths.compactMap { $0.split(separator: "/").last.map(String.init) })
            })
        return direct.mapValues { imported in
            var found = imported
            var index = 0
            while index < found.count {
                found += (direct[found[index]] ?? []).filter { !found.contains($0) }
                index += 1
            }
            return found
        }
    }()

    private init(_ name: String, _ mediaType: String, _ bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
