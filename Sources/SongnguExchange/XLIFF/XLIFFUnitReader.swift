/// Reads the translated segments of an XLIFF file as units, each with two variants, the source's first.
package final class XLIFFUnitReader: UnitReader {
    private let reader: XLIFFReader

    /// Opens a file and reads up to its root. Throws ``ExchangeError``.
    package init(file: String) throws {
        reader = try XLIFFReader(file: file)
    }

    package var bytesRead: Int { reader.bytesRead }

    package func next() throws -> ExchangeItem? {
        switch try reader.next() {
        case nil: nil
        case .skipped(let unit): .skipped(unit)
        case .segment(let segment, let line):
            if let target = segment.target {
                .unit(ExchangeUnit(segment, target: target))
            } else {
                .untranslated(id: segment.id, line: line)
            }
        }
    }
}
