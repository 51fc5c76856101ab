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

/// An attribute, by its name as written, with its prefix.
struct XMLAttribute: Equatable {
    var name: String
    var value: String
}

/// Reads an XML file as a stream of events, holding one of them at a time.
///
/// Any encoding that libxml2 knows is read. A DOCTYPE is accepted, but neither it nor any external entity is loaded,
/// and references to entities other than XML's own five are errors. What is longer than some 10 MB in one piece or
/// deeper than 256 elements is an error, and never held in memory whole.
final class XMLReader {
    let file: String
    private let reader: OpaquePointer
    /// Of the element that was just started, once they were asked for.
    private var current: [XMLAttribute]?

    /// Throws ``ExchangeError/cannotOpen(file:reason:)`` or ``ExchangeError/archive(file:kind:)``.
    init(file: String) throws {
        guard let reader = cxml_reader_open(file) else {
            throw ExchangeError.cannotOpen(file: file, reason: String(cString: strerror(errno)))
        }
        self.file = file
        self.reader = reader
        if let kind = archive { throw ExchangeError.archive(file: file, kind: kind) }
    }

    deinit {
        cxml_reader_free(reader)
    }

    /// Of the last event, from 1.
    var line: Int {
        Int(cxml_reader_line(reader))
    }

    /// Bytes of the file that were read so far.
    var bytesRead: Int {
        Int(cxml_reader_bytes(reader))
    }

    /// The next event; nil at the end of the document.
    func next() throws -> XMLEvent? {
        current = nil
        switch cxml_reader_next(reader) {
        case CXML_END_OF_DOCUMENT: return nil
        case CXML_START_ELEMENT: return .start(value)
        case CXML_END_ELEMENT: return .end(value)
        case CXML_TEXT: return .text(value)
        case CXML_ENTITY_REFERENCE: throw ExchangeError.entity(file: file, line: line, name: value)
        default: throw fault
        }
    }

    /// The attributes of the element that was just started, in the order of the file, without declarations of
    /// namespaces.
    func attributes() -> [XMLAttribute] {
        if let current { return current }
        var attributes: [XMLAttribute] = []
        var prefix: UnsafePointer<CChar>?
        var name: UnsafePointer<CChar>?
        var value: UnsafePointer<CChar>?
        while cxml_reader_next_attribute(reader, &prefix, &name, &value) == 1, let prefix, let name, let value {
            let local = String(cString: name)
            let full = prefix.pointee == 0 ? local : String(cString: prefix) + ":" + local
            attributes.append(XMLAttribute(name: full, value: String(cString: value)))
        }
        current = attributes
        return attributes
    }

    /// An attribute of the element that was just started, by its name as written ("xml:lang").
    func attribute(_ name: String) -> String? {
        attributes().first { $0.name == name }?.value
    }

    /// Whether what is read belongs to a unit, which is held in memory whole and so must not be larger than 32 MB.
    func setInUnit(_ isInUnit: Bool) {
        cxml_reader_set_in_unit(reader, isInUnit ? 1 : 0)
    }

    /// The namespace of the element that was just started or ended; empty where it has none.
    var namespace: String {
        String(cString: cxml_reader_namespace(reader))
    }

    /// Whether the namespace of the element at the cursor is, or begins with, some other; makes no string of it.
    func isInNamespace(_ uri: String, prefix: Bool = false) -> Bool {
        let own = cxml_reader_namespace(reader)
        guard let own else { return uri.isEmpty }
        return prefix ? strncmp(own, uri, uri.utf8.count) == 0 : strcmp(own, uri) == 0
    }

    /// All text up to the end of the element that was just started, through all elements in it.
    func text() throws -> String {
        var text = ""
        var depth = 0
        while let event = try next() {
            switch event {
            case .start: depth += 1
            case .end:
                if depth == 0 { return text }
                depth -= 1
            case .text(let piece): text += piece
            }
        }
        return text
    }

    /// Passes over the element that was just started.
    func skip() throws {
        var depth = 0
        while let event = try next() {
            switch event {
            case .start: depth += 1
            case .end:
                if depth == 0 { return }
                depth -= 1
            case .text: continue
            }
        }
    }

    private var value: String {
        String(cString: cxml_reader_value(reader))
    }

    private var archive: String? {
        var bytes = [UInt8](repeating: 0, count: 4)
        let count = cxml_reader_peek(reader, &bytes, 4)
        return switch Array(bytes.prefix(Int(count))) {
        case let bytes where bytes.starts(with: [0x1F, 0x8B]): "gzip"
        case [0x50, 0x4B, 0x03, 0x04]: "zip"
        case let bytes where bytes.starts(with: Array("BZh".utf8)): "bzip2"
        case [0xFD, 0x37, 0x7A, 0x58]: "xz"
        case [0x28, 0xB5, 0x2F, 0xFD]: "zstd"
        case [0x37, 0x7A, 0xBC, 0xAF]: "7-Zip"
        default: nil
        }
    }

    private var fault: ExchangeError {
        let reason = String(cString: cxml_reader_error(reader))
            .split(whereSeparator: \.isNewline).joined(separator: "; ")
        switch cxml_reader_fault(reader) {
        case CXML_FAULT_LIMIT: return .tooLarge(file: file, line: line, reason: reason)
        case CXML_FAULT_ENCODING: return .encoding(file: file, line: line, reason: reason)
        case CXML_FAULT_READING: return .cannotOpen(file: file, reason: reason)
        default: break
        }
        // Without a DOCTYPE, or in an attribute, libxml2 itself rejects the reference.
        let reference = /^(?:Entity '(.+)' not defined|Attribute references external entity '(.+)')$/
        if let match = reason.firstMatch(of: reference), let name = match.1 ?? match.2 {
            return .entity(file: file, line: line, name: String(name))
        }
        return .malformed(file: file, line: line, reason: reason)
    }
}

extension [XMLAttribute] {
    subscript(name: String) -> String? {
        first { $0.name == name }?.value
    }

    /// Those whose names are wanted.
    func dictionary(_ isWanted: (String) -> Bool) -> [String: String] {
        Dictionary(filter { isWanted($0.name) }.map { ($0.name, $0.value) }) { first, _ in first }
    }
}
