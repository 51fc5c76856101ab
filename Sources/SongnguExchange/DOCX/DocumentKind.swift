/// Limits on what is unpacked, so that a small file cannot fill memory or disk.
enum DOCXLimits {
    /// Of the file itself.
    static let file = 256 << 20
    /// Of a part, unpacked.
    static let part = 256 << 20
    /// Unpacked to packed length; deflate reaches 1,032, text of documents stays below 60.
    static let ratio = 300
    /// Shorter parts may have any ratio.
    static let ratioFrom = 8 << 20
}

/// What a file is by its first bytes, as far as editors may take it for a document of Word.
package enum DocumentKind: Hashable, Sendable {
    case docx
    /// Another kind of document that is not read; `reason` says what to do.
    case other(reason: String)

    /// Nil for what may be text.
    package static func of(_ bytes: [UInt8]) -> DocumentKind? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return .other(reason: compound(bytes))
        }
        if bytes.starts(with: "%PDF-".utf8) {
            return .other(reason: "a PDF is not read: copy its text into a .docx or plain text file")
        }
        if bytes.starts(with: "{\\rtf".utf8) {
            return .other(reason: "an RTF document is not read: save it as .docx or as plain text in UTF-8")
        }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
            return nil
        }
        guard let archive = try? ZipArchive(bytes: bytes) else {
            return .other(reason: "a damaged .docx or other zip archive: open it in Word and save it anew")
        }
        return archive.kind
    }

    /// Whether a file may be a document by its first bytes alone: any zip archive may.
    static func of(beginning bytes: [UInt8]) -> DocumentKind? {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? .docx : nil
    }

    /// Of Microsoft's older container.
    private static func compound(_ bytes: [UInt8]) -> String {
        // Names in its directory are UTF-16; a document with a password is a package in such a container.
        let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        let isEncrypted = bytes[...min(bytes.count - 1, 1 << 20)].firstRange(of: name) != nil
        return isEncrypted
            ? "the document has a password: open it in Word and save it without one"
            : "a document of Word 97–2003 (.doc) or other old Office file: save it as .docx or as plain text"
    }
}
