import Foundation

/// A file that is to be translated: where it can be read from the beginning, and whether it is XLIFF.
///
/// What can be read once only, standard input or what a shell gives for `<(…)`, is read at once; XLIFF of this kind is
/// kept in a temporary file, which is removed with the object.
final class WorkFile {
    enum Content {
        /// Where it lies.
        case xliff(file: String)
        /// Text or HTML; nil where it is still to be read from its path.
        case text([UInt8]?)
    }

    let content: Content
    private var spool: ScratchFolder?

    /// How much of a file tells what it is: comments may stand before the root.
    private static let head = 1 << 16

    /// Throws ``DeskError``.
    init(_ input: DocumentInput) throws {
        if !input.isStandardInput, Descriptor.isPlainFile(input.path) {
            var bytes: [UInt8] = []
            do {
                try Descriptor.open(input.path) { file in
                    while bytes.count < Self.head, try file.read(into: &bytes) {}
                }
            } catch {
                throw DeskError.unreadable(path: input.name, reason: "\(error)")
            }
            content = Self.isXLIFF(bytes.prefix(Self.head)) ? .xliff(file: input.path) : .text(nil)
            return
        }
        let bytes = try input.contents()
        guard Self.isXLIFF(bytes.prefix(Self.head)) else {
            content = .text(bytes)
            return
        }
        let folder = try ScratchFolder()
        spool = folder
        // Errors name the file.
        let name = input.isStandardInput ? input.name : URL(fileURLWithPath: input.path).lastPathComponent
        let file = folder.url.appendingPathComponent(name)
        do {
            try Data(bytes).write(to: file)
        } catch {
            folder.remove()
            throw DeskError.unwritable(path: file.path, reason: error.localizedDescription)
        }
        content = .xliff(file: file.path)
    }

    deinit {
        spool?.remove()
    }

    /// Whether the root is called `xliff`, in whatever namespace. Encodings of two bytes a letter are seen through.
    static func isXLIFF(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.filter { $0 != 0 }[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            guard let first = rest.first else { return false }
            if rest.starts(with: "!--".utf8) {
                while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
            } else if first != UInt8(ascii: "?"), first != UInt8(ascii: "!") {
                let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                return name.split(separator: UInt8(ascii: ":")).last?.elementsEqual("xliff".utf8) == true
            }
        }
        return false
    }
}
