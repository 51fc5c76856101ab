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
        return try memory.importUnits { add in
            while let item = try reader.next() {
                switch item {
                case .skipped(let unit): skipped(unit)
                case .unit(let unit): try add(ImportedUnit(unit, file: name))
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
            let kind = unit.provenance.lazy.compactMap(\.kind).first
            try writer.write(
                ExchangeUnit(
                    id: "\(unit.id)", created: unit.created,
                    annotations: kind.map { [Annotation(.property, name: Self.kindProperty, $0.rawValue)] } ?? [],
                    variants: unit.variants))
            count += 1
        }
        return count
    }

    private static var header: TMXHeader { TMXHeader(sourceLanguage: nil) }
    fileprivate static let kindProperty = "x-kind"
}

extension ImportedUnit {
    fileprivate init(_ unit: ExchangeUnit, file: String) {
        self.init(
            variants: unit.variants,
            kind: unit.property(Desk.kindProperty).flatMap(RenderingKind.init(rawValue:)), created: unit.created,
            file: file, tuid: unit.id)
    }
}
