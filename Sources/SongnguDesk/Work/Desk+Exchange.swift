import Foundation
package import SongnguExchange
package import SongnguMemory
import SongnguText

extension Desk {
    /// Brings a TMX file, or standard input for "-", into a memory, in one transaction; importing it again changes
    /// nothing.
    ///
    /// Throws ``ExchangeError`` or ``MemoryError``, and then nothing of the file is saved.
    /// - Parameter skipped: called with each unit that had to be left out.
    package static func importTMX(
        _ file: String, into memory: TranslationMemory, skipped: (SkippedUnit) -> Void
    ) throws -> SaveReport {
        let isStandardInput = file == "-"
        let reader = try TMXReader(file: isStandardInput ? "/dev/stdin" : file)
        let name = isStandardInput ? "standard input" : URL(fileURLWithPath: file).lastPathComponent
        return try memory.importUnits(file: name, author: Author.name) { add in
            while let item = try reader.next() {
                switch item {
                case .skipped(let unit): skipped(unit)
                case .unit(let unit): try add(ImportedUnit(unit))
                }
            }
        }
    }

    /// Writes a whole memory as TMX; returns how many units there were. Throws ``ExchangeError`` or ``MemoryError``,
    /// and then a file that was there stays as it was.
    package static func exportTMX(_ memory: TranslationMemory, to file: String) throws -> Int {
        var count = 0
        try TMXWriter.write(file: file, header: header) { count = try write(memory, to: &$0) }
        return count
    }

    /// Writes a whole memory as TMX to `receive`, piece by piece; returns how many units there were. Throws
    /// ``MemoryError`` or what `receive` throws.
    package static func exportTMX(
        _ memory: TranslationMemory, receive: @escaping (String) throws -> Void
    ) throws -> Int {
        var writer = TMXWriter(header: header, to: receive)
        let count = try write(memory, to: &writer)
        try writer.finish()
        return count
    }

    private static func write(_ memory: TranslationMemory, to writer: inout TMXWriter) throws -> Int {
        var count = 0
        try memory.forEachUnit { unit in
            try writer.write(ExchangeUnit(unit))
            count += 1
        }
        return count
    }

    private static var header: TMXHeader { TMXHeader(sourceLanguage: nil) }
}

extension ExchangeUnit {
    /// All of a unit that files can carry: of its places, the kind and the context of the first that has them.
    init(_ unit: TranslationUnit) {
        self.init(
            id: "\(unit.id)", created: unit.created, createdBy: unit.createdBy, changed: unit.changed,
            changedBy: unit.changedBy, status: unit.status, kind: unit.provenance.lazy.compactMap(\.kind).first,
            context: unit.provenance.lazy.compactMap(\.context).first, annotations: unit.annotations,
            variants: unit.variants)
    }
}

extension ImportedUnit {
    init(_ unit: ExchangeUnit) {
        self.init(
            variants: unit.variants, status: unit.status, kind: unit.kind, created: unit.created,
            createdBy: unit.createdBy, changed: unit.changed, changedBy: unit.changedBy, annotations: unit.annotations,
            context: unit.context, tuid: unit.id)
    }
}
