import Foundation
package import SongnguText

/// Reads the segments of an XLIFF file (1.0 to 1.2, 2.0 and 2.1), translated or not, in the order of the file.
///
/// No more than one unit is held at a time. Where a unit of XLIFF 1 is segmented (`mrk` of type "seg" in `seg-source`,
/// as Trados and others do), each such segment is one here. Elements within segments become codes (``InlineReader``).
/// Candidates of translation (`alt-trans`, `mtc:matches`) and glossaries are passed over.
package final class XLIFFReader {
    package let version: XLIFFVersion
    private let cursor: XLIFFCursor
    private var scope = XLIFFScope()
    /// Of the groups that are open, whether what is in them is to be translated.
    private var translatable: [Bool] = [true]
    private var waiting: ArraySlice<TranslationItem> = []

    /// Opens a file and reads up to its root. Throws ``ExchangeError``.
    package init(file: String) throws {
        cursor = XLIFFCursor(xml: try XMLReader(file: file))
        let name = try cursor.nextChild() ?? ""
        guard name == "xliff" else {
            throw ExchangeError.wrongFormat(file: file, line: cursor.xml.line, expected: "<xliff>", found: name)
        }
        let namespace = cursor.xml.namespace
        let attributes = cursor.xml.attributes()
        let number = attributes["version"] ?? (namespace.hasSuffix(":2.0") ? "2.0" : "1.2")
        switch number.prefix(2) {
        case "1.": version = .v1
        case "2.": version = .v2
        default:
            throw ExchangeError.wrongFormat(
                file: file, line: cursor.xml.line, expected: "XLIFF 1.0 to 1.2, 2.0 or 2.1",
                found: "xliff version=\"\(number)\"")
        }
        scope.source = attributes["srcLang"].map(LanguageTag.init(tmx:))
        scope.target = attributes["trgLang"].map(LanguageTag.init(tmx:))
    }

    /// Bytes of the file that were read so far.
    package var bytesRead: Int { cursor.xml.bytesRead }

    /// The source language of the document last begun; nil before the first.
    package var sourceLanguage: LanguageTag? { scope.source }
    package var targetLanguage: LanguageTag? { scope.target }

    /// The next segment, or the next that had to be skipped; nil at the end of the file. Throws ``ExchangeError``;
    /// after that, no more can be read.
    package func next() throws -> TranslationItem? {
        while waiting.isEmpty {
            guard let event = try cursor.xml.next() else { return nil }
            switch event {
            case .start(let name): try start(cursor.name(name))
            case .end(let name):
                if ["group", "file"].contains(cursor.name(name)), translatable.count > 1 { translatable.removeLast() }
            case .text: continue
            }
        }
        return waiting.popFirst()
    }

    private func start(_ name: String) throws {
        switch name {
        case "file":
            let attributes = cursor.xml.attributes()
            scope.original = attributes["original"]
            if version == .v1 {
                scope.source = attributes["source-language"].map(LanguageTag.init(tmx:))
                scope.target = attributes["target-language"].map(LanguageTag.init(tmx:))
            }
            translatable.append(isTranslatable(attributes))
        case "group": translatable.append(isTranslatable(cursor.xml.attributes()))
        case "body": break
        case "trans-unit" where version == .v1:
            var parser = XLIFF1UnitParser(cursor, scope, isTranslatable: translatable.last ?? true)
            waiting = try inUnit { try parser.read()[...] }
        case "unit" where version == .v2:
            var parser = XLIFF2UnitParser(cursor, scope, isTranslatable: translatable.last ?? true)
            waiting = try inUnit { try parser.read()[...] }
        default: try cursor.xml.skip()
        }
    }

    private func inUnit<Value>(_ read: () throws -> Value) rethrows -> Value {
        cursor.xml.setInUnit(true)
        defer { cursor.xml.setInUnit(false) }
        return try read()
    }

    private func isTranslatable(_ attributes: [XMLAttribute]) -> Bool {
        attributes["translate"].map { $0 != "no" } ?? (translatable.last ?? true)
    }
}

/// What holds for all units of a document.
struct XLIFFScope {
    var source: LanguageTag?
    var target: LanguageTag?
    var original: String?
}
