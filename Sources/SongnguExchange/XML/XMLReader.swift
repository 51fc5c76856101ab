internal import CXML
import Foundation

/// What an ``XMLReader`` meets.
enum XMLEvent: Equatable {
    /// An element, by its name as written, with its prefix.
    case start(String)
    case end(String)
    /// A stretch of text; longer text may come in several.
    case text(String)
}

/// Reads an XML file as a stream of events, holding one of them at a time.
///
/// Any encoding that libxml2 knows is read. A DOCTYPE is accepted, but neither it nor any external entity is loaded,
/// and references to entities other than XML's own five are errors.
final class XMLReader {
    let file: String
    private let reader: OpaquePointer

    /// Throws ``ExchangeError/cannotOpen(file:reason:)``.
    init(file: String) throws {
        guard let reader = cxml_reader_open(file) else {
            throw ExchangeError.cannotOpen(file: file, reason: String(cString: strerror(errno)))
        }
        self.file = file
        self.reader = reader
    }

    deinit {
        cxml_reader_free(reader)
    }

    /// Of the last event, from 1.
    var line: Int {
        Int(cxml_reader_line(reader))
    }

    /// The next event; nil at the end of the document.
    func next() throws -> XMLEvent? {
        switch cxml_reader_next(reader) {
        case CXML_END_OF_DOCUMENT: return nil
        case CXML_START_ELEMENT: return .start(value)
        case CXML_END_ELEMENT: return .end(value)
        case CXML_TEXT: return .text(value)
        case CXML_ENTITY_REFERENCE: throw ExchangeError.entity(file: file, line: line, name: value)
        default: throw fault
        }
    }

    /// An attribute of the element that was just started, by its name as written ("xml:lang").
    func attribute(_ name: String) -> String? {
        cxml_reader_attribute(reader, name).map { String(cString: $0) }
    }

    private var value: String {
        String(cString: cxml_reader_value(reader))
    }

    private var fault: ExchangeError {
        let reason = String(cString: cxml_reader_error(reader))
            .split(whereSeparator: \.isNewline).joined(separator: "; ")
        // Without a DOCTYPE, libxml2 itself rejects the reference.
        if let name = reason.firstMatch(of: /^Entity '(.+)' not defined$/)?.1 {
            return .entity(file: file, line: line, name: String(name))
        }
        return .malformed(file: file, line: line, reason: reason)
    }
}
