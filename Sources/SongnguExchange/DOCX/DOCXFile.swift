import Foundation

/// A document whose parts are read one by one.
///
/// The file itself stands in memory, packed; parts are unpacked to temporary files and streamed.
final class DOCXFile {
    let name: String
    /// Length of the file, packed.
    let length: Int
    private let archive: ZipArchive
    private let mainPart: String
    private(set) var styles = DOCXStyles()
    /// They must stay while they are read.
    private var parts: [TemporaryFile] = []

    /// Throws ``ExchangeError`` for what is no document of Word, is damaged or encrypted.
    init(bytes: [UInt8], name: String) throws {
        self.name = name
        length = bytes.count
        switch DocumentKind.of(bytes) {
        case .docx: break
        case .other(let reason): throw ExchangeError.invalid(file: name, line: nil, reason: reason)
        case nil:
            let reason = bytes.isEmpty ? "the file is empty" : "not a .docx document"
            throw ExchangeError.invalid(
                file: name, line: nil, reason: "\(reason): give a document saved by Word as .docx")
        }
        do {
            archive = try ZipArchive(bytes: bytes)
            mainPart = archive.mainPart ?? "word/document.xml"
        } catch let failure {
            throw ExchangeError.invalid(file: name, line: nil, reason: failure.reason)
        }
        styles = try read("word/styles.xml") { try DOCXStyles($0) } ?? DOCXStyles()
    }

    /// Reads a whole file into memory. Throws ``ExchangeError``, also for one beyond ``DOCXLimits/file``.
    convenience init(file: String) throws {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ExchangeError.cannotOpen(file: file, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw ExchangeError.cannotOpen(file: file, reason: String(cString: strerror(errno)))
            }
            guard count > 0 else { break }
            bytes += buffer[..<count]
            guard bytes.count <= DOCXLimits.file else {
                throw ExchangeError.invalid(
                    file: file, line: nil,
                    reason: "larger than \(DOCXLimits.file >> 20) MB: take pictures out, or save its text alone")
            }
        }
        try self.init(bytes: bytes, name: file)
    }

    /// A walk through the document.
    func walker() throws -> DOCXWalker {
        guard let walker = try walker(mainPart) else {
            throw ExchangeError.invalid(file: name, line: nil, reason: "the document has no text part: save it anew")
        }
        return walker
    }

    /// A walk through another part, such as "word/footnotes.xml"; nil where there is none.
    func walker(_ part: String) throws -> DOCXWalker? {
        guard let file = try unpack(part) else { return nil }
        parts.append(file)
        return DOCXWalker(try XMLReader(file: file.path), styles: styles)
    }

    /// Names the document in place of a temporary file.
    func naming<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch ExchangeError.tooLarge(_, _, let reason) {
            throw ExchangeError.invalid(
                file: name, line: nil, reason: "the document is too large (\(reason)): save it in parts")
        } catch ExchangeError.malformed(_, _, let reason), ExchangeError.encoding(_, _, let reason) {
            throw ExchangeError.invalid(
                file: name, line: nil, reason: "the document is damaged (\(reason)): open it in Word and save it anew")
        } catch ExchangeError.entity(_, _, let entity) {
            throw ExchangeError.invalid(
                file: name, line: nil, reason: "the document is damaged (&\(entity);): open it in Word and save it anew"
            )
        }
    }

    private func read<Value>(_ part: String, _ body: (XMLReader) throws -> Value) throws -> Value? {
        guard let file = try unpack(part) else { return nil }
        return try naming { try body(try XMLReader(file: file.path)) }
    }

    private func unpack(_ part: String) throws -> TemporaryFile? {
        do {
            return try archive.unpack(part)
        } catch let failure {
            throw ExchangeError.invalid(file: name, line: nil, reason: failure.reason)
        }
    }
}
