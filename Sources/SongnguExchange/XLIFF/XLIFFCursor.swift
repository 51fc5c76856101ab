import Foundation

/// Walks through XLIFF by names that do not depend on the prefixes a file has chosen.
struct XLIFFCursor {
    let xml: XMLReader

    /// The prefixes by which modules and other tools' elements go here; elements of XLIFF itself have none.
    private static let prefixes = [
        "urn:oasis:names:tc:xliff:matches:2.0": "mtc", "urn:oasis:names:tc:xliff:glossary:2.0": "gls",
        "urn:oasis:names:tc:xliff:metadata:2.0": "mda", "http://sdl.com/FileTypes/SdlXliff/1.0": "sdl",
    ]

    /// The name of the next element that starts; nil where the element around ends. Text is passed over.
    func nextChild() throws -> String? {
        while let event = try xml.next() {
            switch event {
            case .start(let name): return self.name(name)
            case .end: return nil
            case .text: continue
            }
        }
        return nil
    }

    /// The name of an element that was just started or ended.
    func name(_ written: String) -> String {
        let namespace = xml.namespace
        guard let colon = written.firstIndex(of: ":") else {
            return Self.prefixes[namespace].map { "\($0):\(written)" } ?? written
        }
        let local = String(written[written.index(after: colon)...])
        if namespace.hasPrefix("urn:oasis:names:tc:xliff:document:") { return local }
        return Self.prefixes[namespace].map { "\($0):\(local)" } ?? written
    }
}
